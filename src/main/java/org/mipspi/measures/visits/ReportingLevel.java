package org.mipspi.measures.visits;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mipspi.domain.records.Visit;

/** Who reports the counts together. */
public enum ReportingLevel {
    /** Each clinician in each TIN. */
    CLINICIAN("clinician"),
    /** Each group: all MIPS eligible clinicians who bill under one TIN. */
    TIN("tin"),
    /** Each virtual group: all of its TINs together. */
    VIRTUAL_GROUP("virtual-group"),
    /** Each APM Entity: all of its participant TINs together. */
    APM("apm");

    private final String word;

    ReportingLevel(String word) {
        this.word = word;
    }

    /** The word that selects it, such as {@code virtual-group}. */
    public String word() {
        return word;
    }

    /** The level that a word selects, or null. */
    public static ReportingLevel of(String word) {
        return Stream.of(values())
                .filter(level -> level.word.equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The entities that count a visit: none if the visit lacks their ids, several if several clinicians saw the patient. */
    public List<ReportingEntity> entities(Visit visit) {
        return switch (this) {
            case CLINICIAN ->
                visit.tin() == null
                        ? List.of()
                        : visit.npis().stream()
                                .map(npi -> new ReportingEntity(visit.tin(), npi, null, null))
                                .toList();
            case TIN -> one(visit.tin(), tin -> new ReportingEntity(tin, null, null, null));
            case VIRTUAL_GROUP -> one(visit.virtualGroup(), id -> new ReportingEntity(null, null, id, null));
            case APM -> one(visit.apm(), id -> new ReportingEntity(null, null, null, id));
        };
    }

    private static List<ReportingEntity> one(String id, Function<String, ReportingEntity> entity) {
        return id == null ? List.of() : List.of(entity.apply(id));
    }

    @Override
    public String toString() {
        return word;
    }
}
