/**
 * The measure files beside the rules.
 * In: the YAML files of a folder {@code measures}, built in or in a rule folder.
 * Out: CMS's measure lists of every supported year, or what is wrong in the files.
 */
package org.mipspi.rules.measures;
