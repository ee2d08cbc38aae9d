/**
 * The main flow: a document is read, refused or decided by the rules of its year, and explained.
 * In: a document in one of the formats, or a submission that was read from one.
 * Out: the decision with its reasons, or every problem for which the document is refused.
 */
package org.mipspi.decision;
