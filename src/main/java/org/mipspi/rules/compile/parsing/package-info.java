/**
 * Parsing of rule files by the parsers of the rule engine.
 * In: the text of a rule file.
 * Out: its syntax tree in types of our own, or findings for what cannot be parsed.
 */
package org.mipspi.rules.compile.parsing;
