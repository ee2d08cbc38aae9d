package org.mipspi.spark.access;

import java.util.Comparator;
import org.apache.spark.Partitioner;
import org.apache.spark.RangePartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.mipspi.measures.visits.VisitTexts;
import scala.Tuple2;
import scala.math.Ordering;
import scala.reflect.ClassTag;

/** Brings lines that begin with the same key into one partition, in which they are sorted as one machine sorts them. */
final class ByKey {

    private static final int SAMPLES_OF_A_PARTITION = 20;

    private ByKey() {}

    /** Lines of {@link VisitTexts#byVisit}: those of the same visit meet. */
    static JavaRDD<String> visits(JavaRDD<String> lines, int partitions) {
        return sorted(lines, new OfVisits(partitions));
    }

    /**
     * Lines of {@link VisitTexts#byPatient}: those of the same reporting entity and patient meet, and each partition continues
     * where the one before it ends. Some of the lines are read first, to find out where to cut.
     */
    static JavaRDD<String> patients(JavaRDD<String> lines, int partitions) {
        JavaPairRDD<String, Boolean> keys = lines.mapToPair(line -> new Tuple2<>(VisitTexts.patientKey(line), true));
        ClassTag<String> type = ClassTag.apply(String.class);
        return sorted(
                lines,
                new OfPatients(new RangePartitioner<>(
                        partitions, keys.rdd(), true, SAMPLES_OF_A_PARTITION, Ordering.String$.MODULE$, type)));
    }

    private static JavaRDD<String> sorted(JavaRDD<String> lines, Partitioner partitioner) {
        return lines.mapToPair(line -> new Tuple2<>(line, true))
                .repartitionAndSortWithinPartitions(partitioner, Comparator.<String>naturalOrder())
                .keys();
    }

    private static final class OfVisits extends Partitioner {

        private static final long serialVersionUID = 1L;

        private final int partitions;

        OfVisits(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object line) {
            return Math.floorMod(VisitTexts.visitKey((String) line).hashCode(), partitions);
        }
    }

    private static final class OfPatients extends Partitioner {

        private static final long serialVersionUID = 1L;

        private final RangePartitioner<String, Boolean> ranges;

        OfPatients(RangePartitioner<String, Boolean> ranges) {
            this.ranges = ranges;
        }

        @Override
        public int numPartitions() {
            return ranges.numPartitions();
        }

        @Override
        public int getPartition(Object line) {
            return ranges.getPartition(VisitTexts.patientKey((String) line));
        }
    }
}
