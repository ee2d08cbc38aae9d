package org.mipspi.measures.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mipspi.files.JsonFile;
import org.mipspi.measures.MeasureCount;

/** Writes the measure of each reporting entity as a JSON list, in the form of a measurement of a QPP submission. */
public final class MeasuresJson {

    private MeasuresJson() {}

    /**
     * Writes the list.
     *
     * @param withPeriods whether each entity has its own performance period, which is then written as well
     */
    public static void write(OutputStream file, List<MeasureCount> counts, boolean withPeriods) throws IOException {
        try (JsonGenerator out = JsonFile.generator(file)) {
            out.setPrettyPrinter(JsonFile.lines());
            write(out, counts, withPeriods);
            out.writeRaw('\n');
        }
    }

    /** Writes the list as the next value of a document. */
    static void write(JsonGenerator out, List<MeasureCount> counts, boolean withPeriods) throws IOException {
        out.writeStartArray();
        for (MeasureCount count : counts) {
            out.writeStartObject();
            EntityIds.write(out, count.entity());
            if (withPeriods) {
                out.writeStringField("performanceStart", count.period().start().toString());
                out.writeStringField("performanceEnd", count.period().end().toString());
            }
            out.writeStringField("measureId", MeasureCount.MEASURE);
            out.writeFieldName("value");
            value(out, count.numerator(), count.denominator());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Writes counts of patients as the next value of a document. */
    static void value(JsonGenerator out, long numerator, long denominator) throws IOException {
        out.writeStartObject();
        out.writeNumberField("numerator", numerator);
        out.writeNumberField("denominator", denominator);
        out.writeEndObject();
    }
}
