package org.mipspi.formats.visits;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;

/** Keeps what a reader finds. */
final class CollectedRecords implements Records {

    final List<Visit> visits = new ArrayList<>();
    final List<List<String>> samePatients = new ArrayList<>();
    final List<RecordProblem> problems = new ArrayList<>();

    @Override
    public void patient(String id) {
        throw new AssertionError("visits have no patients without a visit");
    }

    @Override
    public void visit(Visit visit) {
        visits.add(visit);
    }

    @Override
    public void samePatient(String id, String other, RecordPlace place) {
        samePatients.add(List.of(id, other));
    }

    @Override
    public void lookAlike(String id, String other, RecordPlace place) {
        throw new AssertionError("visits have nothing by which patients look alike");
    }

    @Override
    public void problem(RecordProblem problem) {
        problems.add(problem);
    }

    /** The visits as if all had been read at one place. */
    List<Visit> visitsAnywhere() {
        return visits.stream().map(visit -> visit.at(new RecordPlace("", 0))).toList();
    }
}
