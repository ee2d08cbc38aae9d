/**
 * Everything that a submission of one performance year can report, as lists of values at each place of a document.
 * In comes a year, and which documents are refused.
 * Out go documents: every combination inside an objective, and rows that contain every pair of values.
 */
package org.mipspi.submissions.space;
