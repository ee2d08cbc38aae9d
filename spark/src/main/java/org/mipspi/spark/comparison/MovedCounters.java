package org.mipspi.spark.comparison;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.comparison.YearOutcome.Kind;

/** Counts documents while a job runs, for those who watch it in Spark's user interface. A task that is repeated may count again. */
final class MovedCounters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LongAccumulator lines;
    private final LongAccumulator moved;
    private final LongAccumulator faults;

    MovedCounters(SparkContext spark) {
        lines = spark.longAccumulator("mips-pi: compared");
        moved = spark.longAccumulator("mips-pi: moved");
        faults = spark.longAccumulator("mips-pi: ERRORS");
    }

    /** Counts the lines of a partition. */
    void add(ComparisonTally tally) {
        lines.add(tally.lines());
        moved.add(tally.moved());
        faults.add(tally.unmoved(Kind.FAULT));
    }
}
