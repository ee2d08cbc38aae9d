/**
 * Checks the documentation.
 * In come the Markdown pages of the repository.
 * Out go links, commands, options and tests that they name and that do not exist.
 */
package org.mipspi.documentation;
