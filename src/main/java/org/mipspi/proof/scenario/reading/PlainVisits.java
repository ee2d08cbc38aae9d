package org.mipspi.proof.scenario.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.visits.VisitsHeader;
import org.mipspi.formats.visits.VisitsReader;
import org.mipspi.proof.scenario.GivenVisits.SameIds;

/** What the reader of the plain form of visits makes of a text. */
final class PlainVisits implements Records {

    private final List<Visit> visits = new ArrayList<>();
    private final List<SameIds> sameIds = new ArrayList<>();
    private final List<RecordProblem> problems = new ArrayList<>();

    private PlainVisits() {}

    /** Reads a text: the header, then one visit a line. */
    static PlainVisits read(String text) {
        PlainVisits read = new PlainVisits();
        RecordFiles files = RecordFiles.of("visits.ndjson", text.getBytes(StandardCharsets.UTF_8));
        VisitsReader.read(files, VisitsHeader.NONE, read, bytes -> {});
        return read;
    }

    /** The visits that can be read. */
    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** Pairs of ids of the same patient. */
    List<SameIds> sameIds() {
        return List.copyOf(sameIds);
    }

    /** What cannot be read. */
    List<RecordProblem> problems() {
        return problems;
    }

    @Override
    public void patient(String id) {
        // Visits name their patients, and nobody else is counted.
    }

    @Override
    public void visit(Visit visit) {
        visits.add(visit);
    }

    @Override
    public void samePatient(String id, String other, RecordPlace place) {
        sameIds.add(new SameIds(id, other));
    }

    @Override
    public void lookAlike(String id, String other, RecordPlace place) {
        // The plain form has nothing by which patients look alike.
    }

    @Override
    public void problem(RecordProblem problem) {
        problems.add(problem);
    }
}
