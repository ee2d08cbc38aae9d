/**
 * The text of a rule file: its lines, its syntax tree in types of our own, and findings with their places.
 * In: the text of a file, or a part of it.
 * Out: lines, expressions and findings, none of which depend on the rule engine.
 */
package org.mipspi.rules.text;
