package org.mipspi.measures.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.formats.fhir.FhirReport;
import org.mipspi.measures.BestPeriod;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.RatedPeriod;
import org.mipspi.measures.visits.LookAlikes;

/** Writes what a reader of a count should know about the records, besides the counts. */
final class NotesJson {

    private NotesJson() {}

    /** Writes the notes as the next value of a document: an object. */
    static void write(JsonGenerator out, CountedRecords records, CountSummary summary) throws IOException {
        out.writeStartObject();
        out.writeNumberField("repeatedRecords", records.repeated());
        out.writeNumberField("visitsWithoutEntity", summary.visits().getOrDefault(EncounterStanding.NO_ENTITY, 0L));
        out.writeNumberField("timesInUtc", records.timesInUtc());
        out.writeNumberField("earlyAccess", summary.earlyAccess());
        out.writeNumberField("optInWithoutOptOut", summary.optInWithoutOptOut());
        lookAlikes(out, records.lookAlikes());
        if (records.setAside() != null) {
            out.writeObjectFieldStart("periodSetAside");
            period(out, records.setAside());
            out.writeEndObject();
        }
        if (!records.bestPeriods().isEmpty()) {
            bestPeriods(out, records.bestPeriods());
        }
        if (records.fhir() != null) {
            fhir(out, records.fhir());
        }
        out.writeEndObject();
    }

    private static void lookAlikes(JsonGenerator out, LookAlikes alike) throws IOException {
        out.writeObjectFieldStart("lookAlikes");
        out.writeNumberField("total", alike.total());
        out.writeArrayFieldStart("pairs");
        for (LookAlikes.Pair pair : alike.first()) {
            out.writeStartObject();
            out.writeStringField("patient", pair.patient());
            out.writeStringField("other", pair.other());
            out.writeStringField("read", pair.place().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void bestPeriods(JsonGenerator out, List<BestPeriod> periods) throws IOException {
        out.writeArrayFieldStart("bestPeriods");
        for (BestPeriod found : periods) {
            out.writeStartObject();
            EntityIds.write(out, found.entity());
            out.writeNumberField("compared", found.compared());
            out.writeArrayFieldStart("runnersUp");
            for (RatedPeriod next : found.runnersUp()) {
                out.writeStartObject();
                period(out, next.period());
                out.writeFieldName("value");
                MeasuresJson.value(out, next.numerator(), next.denominator());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void period(JsonGenerator out, PerformancePeriod period) throws IOException {
        out.writeStringField("performanceStart", period.start().toString());
        out.writeStringField("performanceEnd", period.end().toString());
    }

    private static void fhir(JsonGenerator out, FhirReport report) throws IOException {
        out.writeObjectFieldStart("fhir");
        out.writeNumberField("encounters", report.visits());
        out.writeNumberField("withDocument", report.withDocument());
        out.writeNumberField("withCommunication", report.withCommunication());
        out.writeNumberField("withProvenance", report.withProvenance());
        out.writeNumberField("withoutAccess", report.withoutAccess());
        out.writeNumberField("withoutNpi", report.withoutNpi());
        out.writeNumberField("withoutTin", report.withoutTin());
        out.writeNumberField("otherCommunications", report.otherCommunications());
        out.writeNumberField("otherProvenance", report.otherProvenance());
        out.writeNumberField("documentsWithoutEncounter", report.documentsWithoutEncounter());
        out.writeNumberField("documentsWithoutDate", report.documentsWithoutDate());
        out.writeNumberField("evidenceWithoutEncounter", report.evidenceWithoutEncounter());
        out.writeObjectFieldStart("skipped");
        for (Map.Entry<String, Long> type : report.skipped().entrySet()) {
            out.writeNumberField(type.getKey(), type.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("otherFiles");
        for (String file : report.otherFiles()) {
            out.writeString(file);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
