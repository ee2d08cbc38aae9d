/**
 * Documents of any format: the tree of their fields, places in them, and what is wrong with them.
 *
 * <p>In: What the readers of each format find.
 *
 * <p>Out: Fields with their places, for {@link org.mipspi.formats.submission}; problems, for {@link
 * org.mipspi.formats.answer}.
 */
package org.mipspi.formats;
