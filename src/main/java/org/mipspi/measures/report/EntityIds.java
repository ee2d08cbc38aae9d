package org.mipspi.measures.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mipspi.measures.visits.ReportingEntity;

/** Writes the ids of a reporting entity. */
final class EntityIds {

    private EntityIds() {}

    static void write(JsonGenerator out, ReportingEntity entity) throws IOException {
        text(out, "tin", entity.tin());
        text(out, "npi", entity.npi());
        text(out, "virtualGroup", entity.virtualGroup());
        text(out, "apm", entity.apm());
    }

    /** Writes a field unless it is absent. */
    static void text(JsonGenerator out, String name, String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }
}
