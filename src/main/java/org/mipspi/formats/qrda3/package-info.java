/**
 * QRDA Category III documents, read as a stream.
 *
 * <p>In: XML.
 *
 * <p>Out: The same tree of fields as for the same submission in QPP JSON, with XPaths as places.
 */
package org.mipspi.formats.qrda3;
