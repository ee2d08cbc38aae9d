package org.mipspi.measures.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mipspi.files.JsonFile;
import org.mipspi.measures.CountedPatient;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.JudgedVisit;
import org.mipspi.measures.PatientAccessCount;

/** Writes the account: one line of JSON for each patient of each reporting entity, with every visit. */
public final class AccountJson implements PatientAccessCount.Account, AutoCloseable {

    private final JsonGenerator out;

    /** Writes to a stream, which {@link #close} closes. */
    public AccountJson(OutputStream file) throws IOException {
        out = JsonFile.generator(file);
        out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void patient(CountedPatient patient) throws IOException {
        out.writeStartObject();
        out.writeStringField("patient", patient.patient());
        ids("sameAs", patient.otherIds());
        ids("looksLike", patient.looksLike());
        EntityIds.write(out, patient.entity());
        out.writeStringField("result", patient.judged().result().name());
        out.writeStringField("because", patient.judged().because());
        out.writeStringField("rule", patient.judged().rule());
        out.writeArrayFieldStart("visits");
        for (JudgedVisit visit : patient.judged().visits()) {
            write(visit);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void ids(String field, List<String> ids) throws IOException {
        if (!ids.isEmpty()) {
            out.writeArrayFieldStart(field);
            for (String id : ids) {
                out.writeString(id);
            }
            out.writeEndArray();
        }
    }

    /**
     * Writes the last line: an object with the measures, and with what their reader should know about the records.
     *
     * @param summary the figures of all patients of the account
     * @param withPeriods whether each entity has its own performance period, which is then written as well
     */
    public void end(CountedRecords records, CountSummary summary, boolean withPeriods) throws IOException {
        out.writeStartObject();
        out.writeFieldName("measures");
        MeasuresJson.write(out, records.counts(), withPeriods);
        out.writeFieldName("notes");
        NotesJson.write(out, records, summary);
        out.writeEndObject();
    }

    private void write(JudgedVisit judged) throws IOException {
        out.writeStartObject();
        out.writeStringField("visit", judged.visit().id());
        EntityIds.text(out, "tin", judged.visit().tin());
        if (judged.visit().date() == null) {
            out.writeNullField("date");
        } else {
            out.writeStringField("date", judged.visit().date().toString());
        }
        out.writeStringField("standing", judged.standing().name());
        if (judged.businessDays() == null) {
            out.writeNullField("businessDays");
        } else {
            out.writeNumberField("businessDays", judged.businessDays());
        }
        out.writeStringField("because", judged.because());
        out.writeStringField("rule", judged.rule());
        if (!judged.others().isEmpty()) {
            out.writeArrayFieldStart("also");
            for (JudgedVisit.Reason other : judged.others()) {
                out.writeStartObject();
                out.writeStringField("standing", other.standing().name());
                out.writeStringField("because", other.because());
                out.writeStringField("rule", other.rule());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeStringField("read", judged.visit().place().toString());
        out.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        out.writeRaw('\n');
        out.close();
    }
}
