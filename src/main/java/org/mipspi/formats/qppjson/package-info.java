/**
 * QPP submissions in JSON.
 *
 * <p>In: Bytes.
 *
 * <p>Out: The tree of fields that {@link org.mipspi.formats} reads, and back from the tree to JSON.
 */
package org.mipspi.formats.qppjson;
