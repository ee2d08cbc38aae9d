package org.mipspi.proof.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.QppDate;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;

/**
 * Moves a submission to another performance year. Every date moves by as many years: the performance period, the CEHRT
 * certification date, the years of prior engagement. February 29 becomes February 28 if the other year is not a leap
 * year. Everything else stays: the edition of a SAFER Guide is not a date.
 */
final class YearShift {

    /** No real document has a year beyond this one. */
    private static final long LAST_YEAR = 9999;

    private final int years;

    private YearShift(int years) {
        this.years = years;
    }

    /**
     * Reads a document and moves it. A document without a readable year stays unchanged: it is refused in any year.
     *
     * @throws UnreadableDocument if it is not a JSON object or exceeds the bounds
     */
    static Obj read(byte[] json, int year) throws UnreadableDocument {
        Obj document = QppJsonReader.read(json);
        Long own = document.get("performanceYear") instanceof Num number ? number.whole() : null;
        if (own != null && own >= 1 && own <= LAST_YEAR) {
            new YearShift(year - own.intValue()).move(document);
        }
        return document;
    }

    /** The document with one of its measurement sets only. */
    static Obj onlySet(Obj document, int index) {
        Obj only = new Obj(document.place());
        document.keys().forEach(key -> only.add(key, document.get(key)));
        DocumentNode.Arr sets = (DocumentNode.Arr) document.get("measurementSets");
        only.add(
                "measurementSets",
                new DocumentNode.Arr(sets.place(), List.of(sets.items().get(index))));
        return only;
    }

    private void move(Obj document) {
        replace(document, "performanceYear", this::year);
        for (Obj entry : objects(document.get("priorEngagement"))) {
            replace(entry, "performanceYear", this::year);
        }
        for (Obj set : objects(document.get("measurementSets"))) {
            replace(set, "performanceStart", this::day);
            replace(set, "performanceEnd", this::day);
            replace(set, "cehrtCertifiedOn", this::day);
        }
    }

    private static List<Obj> objects(DocumentNode list) {
        return list instanceof DocumentNode.Arr array
                ? array.items().stream()
                        .filter(Obj.class::isInstance)
                        .map(Obj.class::cast)
                        .toList()
                : List.of();
    }

    private static void replace(Obj parent, String key, UnaryOperator<DocumentNode> moved) {
        DocumentNode node = parent.get(key);
        if (node != null) {
            parent.add(key, moved.apply(node));
        }
    }

    private DocumentNode year(DocumentNode node) {
        Long year = node instanceof Num number ? number.whole() : null;
        return year == null
                ? node
                : new Num(node.place(), BigDecimal.valueOf(year).add(BigDecimal.valueOf(years)));
    }

    /** A text that is not a date stays unchanged and is refused in any year. */
    private DocumentNode day(DocumentNode node) {
        LocalDate day = node instanceof Text text ? QppDate.of(text.value()) : null;
        return day == null ? node : new Text(node.place(), day.plusYears(years).toString());
    }
}
