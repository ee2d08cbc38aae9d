package org.mipspi.benchmark;

import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** A method with the samples that found it, or what it called, at work. */
final class Flame {

    private final String name;
    private final Map<String, Flame> called = new TreeMap<>();
    private long samples;

    Flame(String name) {
        this.name = name;
    }

    /** Adds samples of what was called from here, the first of these first. */
    void add(Deque<String> frames, long more) {
        samples += more;
        if (!frames.isEmpty()) {
            called.computeIfAbsent(shown(frames.pop()), Flame::new).add(frames, more);
        }
    }

    /** Of a compiled rule's class, whose name is a hash, what it is; of a lambda, that it is one. */
    private static String shown(String frame) {
        return frame.replaceAll("^builtin/(\\w+)/.*LambdaPredicate.*", "condition of a rule of $1")
                .replaceAll("^builtin/(\\w+)/.*LambdaConsequence.*", "consequence of a rule of $1")
                .replaceAll("^builtin/(\\w+)/.*LambdaExtractor.*", "property for a rule of $1")
                .replaceAll("\\$\\$Lambda.*\\.", "\\$lambda.")
                .replaceAll("_\\[\\w]$", "");
    }

    String name() {
        return name;
    }

    long samples() {
        return samples;
    }

    Collection<Flame> called() {
        return called.values();
    }
}
