/**
 * Writes answers and errors.
 *
 * <p>In: A decision, or what went wrong.
 *
 * <p>Out: JSON in UTF-8: answers, and RFC 9457 problem details.
 */
package org.mipspi.formats.answer;
