package org.mipspi.proof.comparison;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Figures of the documents that moved for one cause. They are the same in whatever order documents are added, and in
 * whatever parts.
 */
public final class CauseTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int EXAMPLES = 3;

    /** First the documents with no other cause, then those that moved furthest, then the order in which they were read. */
    private static final Comparator<ComparedDocument> CLEAREST = Comparator.comparing(
                    (ComparedDocument document) -> !isAlone(document))
            .thenComparing(document -> document.points() == null ? 0 : -Math.abs(document.points()))
            .thenComparing(ComparedDocument.IN_ORDER);

    private final List<ComparedDocument> examples = new ArrayList<>();
    private final Figures all = new Figures();
    private final Figures alone = new Figures();

    /** The first document in the order in which they were read, and what it has of the cause. */
    private ComparedDocument first;

    private ChangeCause cause;

    /**
     * The number of documents, the number of them with a score in both years, and the sum of points by which those
     * moved.
     */
    private static final class Figures implements Serializable {

        private static final long serialVersionUID = 1L;

        private long documents;
        private long scored;
        private long points;

        void add(ComparedDocument document) {
            documents++;
            if (document.points() != null) {
                scored++;
                points += document.points();
            }
        }

        void add(Figures other) {
            documents += other.documents;
            scored += other.scored;
            points += other.points;
        }

        Double average() {
            return scored == 0 ? null : (double) points / scored;
        }
    }

    void add(ComparedDocument document, ChangeCause itsCause) {
        begin(document, itsCause);
        all.add(document);
        if (isAlone(document)) {
            alone.add(document);
        }
        keep(List.of(document));
    }

    void add(CauseTally other) {
        begin(other.first, other.cause);
        all.add(other.all);
        alone.add(other.alone);
        keep(other.examples);
    }

    private void begin(ComparedDocument document, ChangeCause itsCause) {
        if (first == null || ComparedDocument.IN_ORDER.compare(document, first) < 0) {
            first = document;
            cause = itsCause;
        }
    }

    private static boolean isAlone(ComparedDocument document) {
        return document.causes().size() == 1;
    }

    private void keep(List<ComparedDocument> more) {
        examples.addAll(more);
        examples.sort(CLEAREST);
        if (examples.size() > EXAMPLES) {
            examples.subList(EXAMPLES, examples.size()).clear();
        }
    }

    /** The cause. Its citations and sentences are those of the first document. */
    public ChangeCause cause() {
        return cause;
    }

    /** How many documents moved for this cause, alone or with other causes. */
    public long documents() {
        return all.documents;
    }

    /** By how many points these moved on average; null if none has a score in both years. */
    public Double averagePoints() {
        return all.average();
    }

    /** How many documents moved for this cause and no other. */
    public long alone() {
        return alone.documents;
    }

    /** By how many points these moved on average; null if none has a score in both years. */
    public Double averagePointsAlone() {
        return alone.average();
    }

    /** A few of the documents, the clearest first. */
    public List<ComparedDocument> examples() {
        return List.copyOf(examples);
    }
}
