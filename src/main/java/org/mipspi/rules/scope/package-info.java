/**
 * When a rule is in force: in which performance years, and under which readings of a text that can be read in several ways.
 * In: the years and readings that rule files name; the file that describes the readings.
 * Out: whether a rule is in force in a year under the chosen alternatives.
 */
package org.mipspi.rules.scope;
