/**
 * Decides submissions on Apache Spark, with mips-pi as a library: files or a column of a table in, Parquet tables out.
 * The driver plans and counts; each executor loads the rules once and decides lines as {@code batch} does.
 */
package org.mipspi.spark;
