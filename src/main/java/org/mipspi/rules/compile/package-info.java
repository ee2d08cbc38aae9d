/**
 * Everything that depends on the rule engine: parsing, rewriting and compiling rules, and the sessions they fire in.
 * In: rule files.
 * Out: a rule set, which has a rule base for each performance year.
 */
package org.mipspi.rules.compile;
