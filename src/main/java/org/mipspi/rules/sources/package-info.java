/**
 * The bibliography of the rules.
 * In: {@code rules/sources.yaml}.
 * Out: the sources that citations name, and the page that lists them.
 */
package org.mipspi.rules.sources;
