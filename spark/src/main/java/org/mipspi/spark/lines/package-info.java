/**
 * The lines of files and the cells of tables, in any number of partitions. Each line keeps its number in its file.
 */
package org.mipspi.spark.lines;
