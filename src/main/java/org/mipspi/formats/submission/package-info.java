/**
 * Makes a submission of the fields of a document, or lists every reason to refuse it.
 *
 * <p>In: The tree of fields that the readers of all formats make.
 *
 * <p>Out: A submission to decide, or every {@link org.mipspi.formats.Problem} for which it is refused.
 */
package org.mipspi.formats.submission;
