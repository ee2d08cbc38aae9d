/**
 * YAML files as trees with line numbers, so that every finding has a place.
 * In: the text of a YAML file.
 * Out: nodes, fields and JSON values; a list of findings.
 */
package org.mipspi.files.yaml;
