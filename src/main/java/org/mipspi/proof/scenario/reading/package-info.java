/**
 * Reads the YAML files of a scenarios folder and checks that every scenario can be run.
 * In: the text files of a folder.
 * Out: a suite that can be run, or findings with file, line and column.
 */
package org.mipspi.proof.scenario.reading;
