/**
 * Counts PI_PEA_1 on Apache Spark, from visits that do not fit one machine. Reading, judging and counting are those of
 * {@code count patients}; Spark brings together what belongs to a visit, and to a patient of a reporting entity.
 */
package org.mipspi.spark.access;
