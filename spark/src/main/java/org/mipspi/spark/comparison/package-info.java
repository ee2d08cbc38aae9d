/**
 * Scores submissions under two sets of rules on Apache Spark: who moves, by how much, and by which rule. The causes and the
 * figures are those of {@code test --compare}, which Spark only distributes.
 */
package org.mipspi.spark.comparison;
