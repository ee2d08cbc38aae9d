package org.mipspi.formats.visits;

import static org.mipspi.formats.visits.VisitField.Kind.DAY;
import static org.mipspi.formats.visits.VisitField.Kind.DAYS;
import static org.mipspi.formats.visits.VisitField.Kind.FLAG;
import static org.mipspi.formats.visits.VisitField.Kind.TEXT;
import static org.mipspi.formats.visits.VisitField.Kind.TEXTS;
import static org.mipspi.formats.visits.VisitField.Kind.TIME;
import static org.mipspi.formats.visits.VisitField.Kind.TIMES;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a line: those of a visit, then those of the header. */
enum VisitField {
    PATIENT("patient", TEXT),
    SAME_AS("sameAs", TEXTS),
    TIN("tin", TEXT),
    NPI("npi", TEXTS),
    VIRTUAL_GROUP("virtualGroup", TEXT),
    APM("apm", TEXT),
    MIPS_ELIGIBLE("mipsEligible", FLAG),
    VISIT("visit", TEXT),
    DATE("date", TIME),
    HELD("held", FLAG),
    AVAILABLE_AT("availableAt", TIMES),
    VIEW_AT("viewAt", TIMES),
    DOWNLOAD_AT("downloadAt", TIMES),
    TRANSMIT_AT("transmitAt", TIMES),
    API_AT("apiAt", TIMES),
    ACCESS_AT("accessAt", TIMES),
    OPTED_OUT_AT("optedOutAt", TIME),
    OPT_IN_PROVIDED_AT("optInProvidedAt", TIME),
    NOTHING_TO_PROVIDE("nothingToProvide", FLAG),
    CEHRT("cehrt", TEXT),
    CERTIFIED_ON("certifiedOn", TIME),
    ZONE("zone", TEXT),
    CLOSED_DAYS("closedDays", DAYS),
    PERFORMANCE_START("performanceStart", DAY),
    PERFORMANCE_END("performanceEnd", DAY);

    /** What a field contains. */
    enum Kind {
        TEXT("text", false),
        TEXTS("text or a list of texts", true),
        TIME("a date such as 2026-03-04 or a time such as 2026-03-04T14:10:00-05:00", false),
        TIMES("a date such as 2026-03-04, a time such as 2026-03-04T14:10:00-05:00, or a list of these", true),
        DAY("a date such as 2026-03-04", false),
        DAYS("a list of dates such as 2026-03-04", true),
        FLAG("true or false", false);

        private final String expected;
        private final boolean isList;

        Kind(String expected, boolean isList) {
            this.expected = expected;
            this.isList = isList;
        }

        /** What is expected, for a message. */
        String expected() {
            return expected;
        }

        /** Whether there may be several values. */
        boolean isList() {
            return isList;
        }
    }

    private static final Map<String, VisitField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(VisitField::toString, Function.identity()));

    private final String name;
    private final Kind kind;

    VisitField(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** The field of this name; null if there is none. */
    static VisitField of(String name) {
        return BY_NAME.get(name);
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is a field of the header, not of a visit. */
    boolean isOfHeader() {
        return compareTo(ZONE) >= 0;
    }

    /** Its name in JSON, and of its column. */
    @Override
    public String toString() {
        return name;
    }
}
