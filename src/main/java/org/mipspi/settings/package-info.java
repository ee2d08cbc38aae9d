/**
 * The settings of the service: which there are, where they are looked for, and what is wrong with them.
 *
 * <p>In: One file that was named, environment variables, and system properties.
 *
 * <p>Out: Typed values, or every mistake in them with the name of the key.
 */
package org.mipspi.settings;
