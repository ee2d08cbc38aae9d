package org.mipspi.formats.qrda3;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Invalid;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.XmlPath;

/**
 * What one organizer element reports about one measure. Absent values are null.
 *
 * @param order rank of the element in document order
 * @param end rank of its end
 * @param path the path of the element
 * @param id the measure's id
 * @param missingId if there is no id of the right kind, what was found instead; otherwise null
 * @param counted whether its template is that of a measure with numerator and denominator
 * @param numerator the numerator's aggregate count
 * @param denominator the denominator's aggregate count
 * @param answer the answer to a yes/no measure
 * @param negation a {@code negationInd} that makes the report its opposite
 * @param repetitions what is given twice although there may only be one; never null
 */
record QrdaMeasurement(
        int order,
        int end,
        XmlPath path,
        XmlValue id,
        String missingId,
        boolean counted,
        XmlValue numerator,
        XmlValue denominator,
        XmlValue answer,
        XmlValue negation,
        List<Repetition> repetitions) {

    /** How the ids of the category begin. */
    static final String PI_PREFIX = "PI_";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,50}(\\.[0-9]{1,50})?");

    /** The measurement as a QPP measurement with this index. */
    DocumentNode node(DocumentPlace measurements, int index) {
        Obj node = new Obj(new DocumentPlace(order, measurements, Integer.toString(index), path));
        node.end(end);
        node.add(
                "measureId",
                id == null
                        ? new DocumentNode.Null(node.missing("measureId"), missingId)
                        : id.asText(node.place(), "measureId"));
        DocumentNode value = value(node.place());
        if (value != null) {
            node.add("value", value);
        }
        return node;
    }

    private DocumentNode value(DocumentPlace parent) {
        if (negation != null) {
            return new Invalid(negation.place(parent, "value"), "", negated());
        }
        if (counted || numerator != null || denominator != null) {
            return counts(parent);
        }
        return answer == null ? null : answer(parent);
    }

    /** Whether its id is one of this category, to judge by its beginning. */
    boolean hasId() {
        return id != null && id.text() != null && id.text().startsWith(PI_PREFIX);
    }

    /** Its id for messages. */
    String name() {
        return id == null || id.text() == null ? "This measure" : ShownValue.plain(id.text());
    }

    private String negated() {
        return name() + " has negationInd=" + ShownValue.quoted(negation.text())
                + ", which makes its value the opposite. Remove negationInd, and report a No as the code N";
    }

    private DocumentNode answer(DocumentPlace parent) {
        boolean yes = "Y".equals(answer.text());
        return yes || "N".equals(answer.text())
                ? new DocumentNode.Bool(answer.place(parent, "value"), yes)
                : answer.asWritten(parent, "value");
    }

    /**
     * Both counts as one value. They have no common element below the organizer, so an invalid count gives its place to
     * the whole value.
     */
    private DocumentNode counts(DocumentPlace parent) {
        DocumentPlace place = Stream.of(numerator, denominator)
                .filter(Objects::nonNull)
                .filter(written -> !isWhole(count(written, parent, "value")))
                .findFirst()
                .map(written -> written.place(parent, "value"))
                .orElse(new DocumentPlace(order, parent, "value", path));
        Obj counts = new Obj(place);
        if (numerator != null) {
            counts.add("numerator", count(numerator, place, "numerator"));
        }
        if (denominator != null) {
            counts.add("denominator", count(denominator, place, "denominator"));
        }
        counts.end(end);
        return counts;
    }

    private static boolean isWhole(DocumentNode count) {
        return count instanceof Num number && number.whole() != null;
    }

    private static DocumentNode count(XmlValue written, DocumentPlace parent, String key) {
        String number = written.text() == null ? "" : written.text().strip();
        return NUMBER.matcher(number).matches()
                ? new Num(written.place(parent, key), new BigDecimal(number))
                : written.asWritten(parent, key);
    }
}
