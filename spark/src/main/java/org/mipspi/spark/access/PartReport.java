package org.mipspi.spark.access;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;

/** What was found in part of a file, besides the visits themselves. */
final class PartReport implements Records, Serializable {

    private static final long serialVersionUID = 1L;

    private final VisitPart part;
    private final FoundProblems problems = new FoundProblems();
    private final List<Link> links = new ArrayList<>();
    private final transient Set<List<String>> linked = new HashSet<>();
    private long visits;
    private long timesInUtc;

    /** Two ids of the same patient, with where that was first read in the part. */
    record Link(String id, String other, RecordPlace place) implements Serializable {}

    PartReport(VisitPart part) {
        this.part = part;
    }

    @Override
    public void patient(String id) {
        // Files of visits have none.
    }

    @Override
    public void visit(Visit visit) {
        visits++;
    }

    @Override
    public void samePatient(String id, String other, RecordPlace place) {
        // A patient's visits often all state it.
        if (linked.add(List.of(id, other))) {
            links.add(new Link(id, other, place));
        }
    }

    @Override
    public void lookAlike(String id, String other, RecordPlace place) {
        // Visits have nothing by which patients look alike.
    }

    @Override
    public void problem(RecordProblem problem) {
        problems.add(problem);
    }

    void timesInUtc(long times) {
        timesInUtc = times;
    }

    VisitPart part() {
        return part;
    }

    FoundProblems problems() {
        return problems;
    }

    List<Link> links() {
        return links;
    }

    long visits() {
        return visits;
    }

    long timesInUtc() {
        return timesInUtc;
    }
}
