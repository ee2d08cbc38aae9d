/**
 * Checks of zip files that Java leaves out.
 * In: a zip, or one of its entries.
 * Out: the same, or why it is too large or damaged.
 */
package org.mipspi.files.zip;
