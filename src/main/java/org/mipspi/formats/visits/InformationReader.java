package org.mipspi.formats.visits;

import static org.mipspi.formats.visits.VisitField.ACCESS_AT;
import static org.mipspi.formats.visits.VisitField.API_AT;
import static org.mipspi.formats.visits.VisitField.AVAILABLE_AT;
import static org.mipspi.formats.visits.VisitField.DOWNLOAD_AT;
import static org.mipspi.formats.visits.VisitField.TRANSMIT_AT;
import static org.mipspi.formats.visits.VisitField.VIEW_AT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.ReleasedInformation;

/** Reads when the information of a visit became available, and when the patient could reach it in each way. */
final class InformationReader {

    private static final int MOST_PARTS = 100;
    private static final List<VisitField> WAYS = List.of(VIEW_AT, DOWNLOAD_AT, TRANSMIT_AT, API_AT);

    private final LineFields fields;

    InformationReader(LineFields fields) {
        this.fields = fields;
    }

    /**
     * The parts of the information, in the order in which they became available.
     *
     * @param visited the day of the visit, on which its information is available if nothing else is stated
     */
    List<ReleasedInformation> read(LocalDate visited) {
        List<LocalDate> available = available(visited);
        List<List<LocalDate>> ways = new ArrayList<>(WAYS.size());
        if (fields.isStated(ACCESS_AT)) {
            checkAlone();
            ways.addAll(Collections.nCopies(WAYS.size(), times(ACCESS_AT, available.size())));
        } else {
            WAYS.forEach(way -> ways.add(times(way, available.size())));
        }
        List<ReleasedInformation> parts = new ArrayList<>(available.size());
        for (int i = 0; i < available.size() && fields.problems().isEmpty(); i++) {
            parts.add(new ReleasedInformation(
                    available.get(i),
                    ways.get(0).get(i),
                    ways.get(1).get(i),
                    ways.get(2).get(i),
                    ways.get(3).get(i)));
        }
        parts.sort(Comparator.comparing(ReleasedInformation::available));
        return parts;
    }

    private List<LocalDate> available(LocalDate visited) {
        List<String> texts = fields.texts(AVAILABLE_AT);
        if (texts == null) {
            return Collections.singletonList(visited);
        }
        if (texts.isEmpty() || texts.size() > MOST_PARTS) {
            fields.invalid(
                    AVAILABLE_AT,
                    "availableAt is a list of " + texts.size() + " times. Expected 1 to " + MOST_PARTS
                            + "; leave it out if the information became available on the day of the visit");
        }
        List<LocalDate> days = new ArrayList<>();
        texts.stream().limit(MOST_PARTS).forEach(text -> days.add(fields.day(AVAILABLE_AT, text)));
        return days;
    }

    private void checkAlone() {
        for (VisitField way : WAYS) {
            if (fields.isStated(way)) {
                fields.problems()
                        .add(
                                Code.CONTRADICTION,
                                ACCESS_AT,
                                "accessAt is given beside " + way
                                        + ". It stands for all four ways. Give it alone, or give each way its own time");
            }
        }
    }

    /** When one way was open for each part; null for a part that could not be reached in this way. */
    private List<LocalDate> times(VisitField way, int parts) {
        List<String> texts = fields.texts(way);
        if (texts == null) {
            return Collections.nCopies(parts, null);
        }
        if (texts.size() != parts) {
            fields.problems()
                    .add(
                            Code.CONTRADICTION,
                            way,
                            way + " has " + times(texts.size()) + ", and availableAt has " + times(parts)
                                    + ". Give a list with one entry for each time of availableAt; an entry is empty if this"
                                    + " way was not provided");
        }
        List<LocalDate> days = new ArrayList<>();
        texts.stream().limit(MOST_PARTS).forEach(text -> days.add(text == null ? null : fields.day(way, text)));
        return days;
    }

    private static String times(int count) {
        return count == 1 ? "1 time" : count + " times";
    }
}
