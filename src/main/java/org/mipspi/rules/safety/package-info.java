/**
 * The safe subset of DRL: an allow-list of what a rule file may contain.
 * In: the text and the syntax tree of a rule file.
 * Out: a finding for everything that is not on the list.
 */
package org.mipspi.rules.safety;
