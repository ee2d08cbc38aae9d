package org.mipspi.spark.access;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.formats.visits.VisitsReader;
import org.mipspi.spark.lines.Unusable;

/** The visits of parts of files, one at a time, each as a line by its id. They were all read before, without a problem. */
final class ReadVisits implements Iterator<String> {

    private final Iterator<VisitPart> parts;
    private final CountPlan plan;
    private final Configuration configuration;
    private final Deque<String> read = new ArrayDeque<>(1);
    private VisitsReader.Reading reading;

    ReadVisits(Iterator<VisitPart> parts, CountPlan plan, Configuration configuration) {
        this.parts = parts;
        this.plan = plan;
        this.configuration = configuration;
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && (reading != null || parts.hasNext())) {
            if (reading == null) {
                VisitPart part = parts.next();
                reading = new VisitsReader.Reading(
                        part.part(plan.files().get(part.file()), configuration),
                        plan.headers().get(part.file()),
                        new Lines(),
                        bytes -> {});
            }
            if (!reading.next()) {
                reading.close();
                reading = null;
            }
        }
        return !read.isEmpty();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    private final class Lines implements Records {

        @Override
        public void visit(Visit visit) {
            read.add(plan.texts().byVisit(visit));
        }

        @Override
        public void patient(String id) {
            // Files of visits have none.
        }

        @Override
        public void samePatient(String id, String other, RecordPlace place) {
            // Known before.
        }

        @Override
        public void lookAlike(String id, String other, RecordPlace place) {
            // Visits have nothing by which patients look alike.
        }

        @Override
        public void problem(RecordProblem problem) {
            throw new UncheckedIOException(new Unusable(
                    problem.place() + " has changed since this job began. Run it again when nobody writes the file"));
        }
    }
}
