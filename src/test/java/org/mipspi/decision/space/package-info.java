/**
 * Examines the decisions on all submissions of {@code org.mipspi.submissions.space}.
 * In come the rules and a year.
 * Out go the findings: properties that do not hold, readings that differ, and a report of more that is worth less.
 */
package org.mipspi.decision.space;
