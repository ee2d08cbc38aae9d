/**
 * The HTML report of a run: records with what the templates show, and the class that renders them.
 * In: a run of a suite.
 * Out: one self-contained page.
 */
package org.mipspi.proof.report.html;
