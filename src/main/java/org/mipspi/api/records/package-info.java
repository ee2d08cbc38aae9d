/**
 * Counts from the records that callers send: received into files, counted on disk, and forgotten.
 *
 * <p>In: The body of a request, which is records in one file, in a zip or in a form; and its query.
 *
 * <p>Out: A file with the answer, which is deleted once it is sent; or why nothing was counted.
 */
package org.mipspi.api.records;
