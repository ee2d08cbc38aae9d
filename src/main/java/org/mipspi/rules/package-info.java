/**
 * What a rule is: its file, its metadata, the years in which it is in force, and the words that it may use.
 * In: the syntax tree of a rule file.
 * Out: the catalog of all rules, with law, citation and confidence.
 */
package org.mipspi.rules;
