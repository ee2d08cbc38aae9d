package org.mipspi.decision.space;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What was found not to hold, counted, with a few examples of each kind. Safe for several threads. */
final class Findings {

    /** What may be found. */
    enum Kind {
        /** Neither decided nor refused. */
        FAULT,
        /** Rules and plain code do not answer, or refuse, alike. */
        READINGS_DIFFER,
        /** What holds of every answer does not. */
        PROPERTY_BROKEN,
        /** Sent in another order, and traced, it is decided otherwise. */
        ORDER_OR_TRACE_MATTERS,
        /** A bonus measure changes more than the bonus. */
        BONUS_CHANGES_MORE,
        /** One thing more is worth less, and no text has it so. */
        MORE_IS_WORTH_LESS,
        /** Values that the reader takes two by two are refused together. */
        ALLOWED_ROW_REFUSED,
        /** The all-pairs library has left a pair out. */
        PAIR_NOT_COVERED
    }

    private static final int SHOWN = 5;

    private final Map<Kind, ConcurrentLinkedQueue<String>> examples = new EnumMap<>(Kind.class);
    private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);

    Findings() {
        for (Kind kind : Kind.values()) {
            examples.put(kind, new ConcurrentLinkedQueue<>());
            counts.put(kind, new LongAdder());
        }
    }

    void add(Kind kind, String text) {
        counts.get(kind).increment();
        if (examples.get(kind).size() < SHOWN) {
            examples.get(kind).add(text);
        }
    }

    /** The first few of a kind, after how many there are; empty where there is none. */
    List<String> of(Kind kind) {
        long count = counts.get(kind).sum();
        if (count == 0) {
            return List.of();
        }
        return Stream.concat(Stream.of(count + " in all"), examples.get(kind).stream())
                .toList();
    }
}
