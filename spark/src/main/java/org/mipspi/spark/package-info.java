/**
 * Decides submissions on Apache Spark, with mips-pi as a library: files or a column of a table in, Parquet tables out.
 * The driver plans and counts; each executor loads the rules once and decides lines as {@code batch} does.
 *
 * <p>Kryo, which a cluster can set as its serializer, cannot make records, so what an RDD consists of, such as lines, are records
 * that name Java's serializer to it: packing each line would take as long as deciding it. What is sent once, by the driver or by
 * a task, is {@link org.mipspi.spark.Packed}: it holds types of mips-pi, which know nothing of Kryo, and the tallies of a task are
 * up to seventy times smaller when compressed.
 */
package org.mipspi.spark;
