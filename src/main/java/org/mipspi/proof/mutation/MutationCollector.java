package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.proof.mutation.Mutant.Kind;

/** Collects the faults that can be made in one text and names each by the expression around it. */
final class MutationCollector {

    /**
     * One fault that can be made.
     *
     * @param start first character of the passage that goes
     * @param end the one behind the last that goes
     * @param instead what comes in its place
     * @param what the comparison or call around it, before and after
     */
    record Point(Kind kind, int start, int end, String instead, String what) {}

    private final String text;
    private final SimilarIds similarIds;
    private final List<Point> points = new ArrayList<>();

    MutationCollector(String text, SimilarIds similarIds) {
        this.similarIds = similarIds;
        this.text = text;
    }

    /** How many there are so far. */
    int count() {
        return points.size();
    }

    void add(Point point) {
        points.add(point);
    }

    /** Adds one whose name follows. */
    void add(Kind kind, int start, int end, String instead) {
        points.add(new Point(kind, start, end, instead, null));
    }

    /** Adds one that puts a word in place of another, unless it is the same. */
    void swap(Kind kind, int at, String value, String instead) {
        if (!value.equals(instead)) {
            add(kind, at, at + value.length(), instead);
        }
    }

    /**
     * Adds mutants that drop each text of a list, and one that adds a text.
     *
     * @param ends the places behind the texts' closing quotes
     * @param from the first text that may go
     */
    void list(List<String> texts, List<Integer> ends, int from) {
        for (int i = from; i < texts.size() && texts.size() - from > 1; i++) {
            // The first text is dropped with the comma after it, any other with the comma before it.
            int start = i == 0 ? start(texts, ends, 0) : ends.get(i - 1);
            int end = i == 0 ? start(texts, ends, 1) : ends.get(i);
            add(Kind.LIST, start, end, "");
        }
        String further = similarIds.further(texts);
        if (further != null) {
            int last = ends.get(ends.size() - 1);
            add(Kind.LIST, last, last, ", \"" + further + '"');
        }
    }

    private static int start(List<String> texts, List<Integer> ends, int i) {
        return ends.get(i) - texts.get(i).length() - 2;
    }

    /** Names the points found since then by the expression around them, unless a nearer one named them. */
    void within(int since, int start, int end) {
        for (int i = since; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.what() == null) {
                String after =
                        text.substring(start, point.start()) + point.instead() + text.substring(point.end(), end);
                String what = (text.substring(start, end) + " -> " + after).replaceAll("\\s+", " ");
                points.set(i, new Point(point.kind(), point.start(), point.end(), point.instead(), what));
            }
        }
    }

    /** All of them, each with a name, in the order in which they were added. */
    List<Point> all() {
        within(0, 0, text.length());
        return List.copyOf(points);
    }
}
