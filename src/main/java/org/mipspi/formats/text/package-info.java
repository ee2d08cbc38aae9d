/**
 * Bytes as text, and what is wrong with a text.
 *
 * <p>In: The bytes of a document, a name that is not known, a message of a parser.
 *
 * <p>Out: Where the bytes stop being UTF-8, the name that was meant, what is wrong in plain words.
 */
package org.mipspi.formats.text;
