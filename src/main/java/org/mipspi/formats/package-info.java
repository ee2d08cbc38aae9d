/**
 * Reads submissions: from a tree that is independent of the format, to facts or problems.
 *
 * <p>In: A tree of fields with their places in the document.
 *
 * <p>Out: A submission to decide, or every {@link org.mipspi.formats.Problem} for which it is refused.
 */
package org.mipspi.formats;
