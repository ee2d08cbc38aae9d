package org.mipspi.formats.qrda3;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.XmlPath;

/**
 * What one organizer element reports about one measure. Absent values are null.
 *
 * @param order rank of the element in document order
 * @param end rank of its end
 * @param path the path of the element
 * @param id the measure's id
 * @param counted whether its template is that of a measure with numerator and denominator
 * @param numerator the numerator's aggregate count
 * @param denominator the denominator's aggregate count
 * @param performed the answer to a yes/no measure
 */
record QrdaMeasurement(
        int order,
        int end,
        XmlPath path,
        XmlValue id,
        boolean counted,
        XmlValue numerator,
        XmlValue denominator,
        XmlValue performed) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,50}(\\.[0-9]{1,50})?");

    /** The measurement as a QPP measurement with this index. */
    DocumentNode node(DocumentPlace measurements, int index) {
        Obj node = new Obj(new DocumentPlace(order, measurements, Integer.toString(index), path));
        if (id != null) {
            node.add("measureId", id.asText(node.place(), "measureId"));
        }
        DocumentNode value = value(node.place());
        if (value != null) {
            node.add("value", value);
        }
        node.end(end);
        return node;
    }

    private DocumentNode value(DocumentPlace parent) {
        XmlValue faulty = Stream.of(numerator, denominator, performed)
                .filter(written -> written != null && written.fault() != null)
                .findFirst()
                .orElse(null);
        if (faulty != null) {
            return faulty.invalid(parent, "value");
        }
        if (counted || numerator != null || denominator != null) {
            return counts(parent);
        }
        return performed == null ? null : answer(parent);
    }

    private DocumentNode answer(DocumentPlace parent) {
        boolean yes = "Y".equals(performed.text());
        return yes || "N".equals(performed.text())
                ? new DocumentNode.Bool(performed.place(parent, "value"), yes)
                : performed.asWritten(parent, "value");
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
