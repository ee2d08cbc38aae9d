package org.mipspi.spark;

import org.apache.spark.sql.SparkSession;

/** Spark in the JVM of the tests, with two threads. */
public final class LocalSpark {

    private LocalSpark() {}

    /** The session of this JVM. */
    public static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.maxConcurrentOutputFileWriters", "64")
                // Classes of jobs must survive the serializer that many clusters set.
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.sql.extensions", MipsPiExtensions.class.getName())
                .getOrCreate();
    }
}
