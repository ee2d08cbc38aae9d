/**
 * Bytes as text.
 *
 * <p>In: The bytes of a document.
 *
 * <p>Out: Where they stop being UTF-8.
 */
package org.mipspi.formats.text;
