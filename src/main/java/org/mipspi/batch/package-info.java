/**
 * Many submissions, decided on several threads in limited memory.
 *
 * <p>In: Newline-delimited JSON, one submission per line.
 *
 * <p>Out: One answer per line in the same order, to a stream or to a file that can be resumed, and counts of the results.
 */
package org.mipspi.batch;
