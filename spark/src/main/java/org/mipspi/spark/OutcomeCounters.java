package org.mipspi.spark;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.mipspi.batch.LineAnswer;
import org.mipspi.domain.conclusions.Outcome;

/**
 * Counts answers while a job runs, for those who watch it in Spark's user interface. A task that is repeated counts its lines
 * again, so these are not the figures of the summary.
 */
final class OutcomeCounters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Outcome, LongAccumulator> decided = new EnumMap<>(Outcome.class);
    private final LongAccumulator refused;
    private final LongAccumulator unreadable;
    private final LongAccumulator tooLong;
    private final LongAccumulator faults;

    /** Counters of nothing yet, which the stages of a job show by name. */
    OutcomeCounters(SparkContext spark) {
        for (Outcome outcome : Outcome.values()) {
            decided.put(outcome, spark.longAccumulator("mips-pi: " + outcome));
        }
        refused = spark.longAccumulator("mips-pi: refused");
        unreadable = spark.longAccumulator("mips-pi: unreadable");
        tooLong = spark.longAccumulator("mips-pi: too long");
        faults = spark.longAccumulator("mips-pi: ERRORS");
    }

    /** Counts an answer. */
    void add(LineAnswer answer) {
        if (answer instanceof LineAnswer.Decided full) {
            decided.get(full.decision().outcome()).add(1);
        } else if (answer instanceof LineAnswer.Scored scored) {
            decided.get(scored.answer().outcome()).add(1);
        } else if (answer instanceof LineAnswer.Refused) {
            refused.add(1);
        } else if (answer instanceof LineAnswer.Unreadable) {
            unreadable.add(1);
        } else if (answer instanceof LineAnswer.TooLong) {
            tooLong.add(1);
        } else {
            faults.add(1);
        }
    }

    /** How many answers were counted, those of repeated tasks twice. */
    long counted() {
        long counted = refused.value() + unreadable.value() + tooLong.value() + faults.value();
        for (LongAccumulator each : decided.values()) {
            counted += each.value();
        }
        return counted;
    }
}
