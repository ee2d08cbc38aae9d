package org.mipspi.rules.scope;

import org.mipspi.domain.answer.Confidence;

/**
 * What rules rest on in some of their years, if it differs: a sheet of one year does not confirm a rule for another.
 *
 * @param years the years
 * @param citation the citation in those years; null if it is the same as in the other years
 * @param confidence the confidence in those years; null if it is the same as in the other years
 */
public record YearGrounds(Years years, String citation, Confidence confidence) {}
