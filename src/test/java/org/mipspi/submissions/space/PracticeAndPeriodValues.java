package org.mipspi.submissions.space;

import static org.mipspi.submissions.space.Background.EXCLUDED;
import static org.mipspi.submissions.space.Background.EXEMPT;
import static org.mipspi.submissions.space.Background.MET;
import static org.mipspi.submissions.space.Background.NO;

import java.util.Arrays;
import java.util.stream.Stream;

/** What a submission may say of who submits, when and with what: figures by representatives on both sides of a threshold. */
final class PracticeAndPeriodValues {

    static final Objective PERIOD_AND_CEHRT = Objective.of(
            "period and CEHRT",
            Dimension.of(
                    "performanceStart",
                    start("01-01"),
                    start("07-05"),
                    start("07-06"),
                    Value.of("the year before", DocumentPart.SET, "\"performanceStart\":\"{before}-12-31\""),
                    Value.nothing("not said")),
            Dimension.of(
                    "performanceEnd",
                    end("12-31"),
                    end("06-28"),
                    end("06-29"),
                    Value.of("the year after", DocumentPart.SET, "\"performanceEnd\":\"{after}-01-01\""),
                    Value.nothing("not said")),
            Dimension.of(
                    "cehrtId",
                    Value.nothing("not said"),
                    cehrtId("").asEcho(),
                    cehrtId("0015E0000000000").affirming("given"),
                    cehrtId("0015c0000000000").affirming("given"),
                    cehrtId("0015C000000000").affirming("given"),
                    cehrtId("2025C0000000000").affirming("given"),
                    cehrtId("0015CABCDEFGHIJ").affirming("given", "formed").in(NO, MET, EXCLUDED, EXEMPT)),
            Dimension.of(
                    "cehrtCertifiedOn",
                    Value.nothing("not said"),
                    certifiedOn("06-29"),
                    certifiedOn("12-31"),
                    Value.of("the year after", DocumentPart.SET, "\"cehrtCertifiedOn\":\"{after}-01-01\"")));

    static final Objective SETS = Objective.of(
            "measurement sets",
            Dimension.of(
                    "measurementSets",
                    Value.of("one", DocumentPart.SETS, "@"),
                    Value.nothing("none"),
                    Value.of("twice the same", DocumentPart.SETS, "@,@"),
                    Value.of("after one of another category", DocumentPart.SETS, "{\"category\":\"quality\"},@"),
                    Value.of(
                            "after one that is empty",
                            DocumentPart.SETS,
                            "{\"category\":\"pi\",\"performanceStart\":"
                                    + "\"{year}-01-01\",\"performanceEnd\":\"{year}-12-31\",\"measurements\":[]},@")));

    static final Objective ENTITY = Objective.of(
            "entity",
            Dimension.of(
                    "entityType",
                    entity("group"),
                    entity("individual"),
                    entity("virtualGroup"),
                    entity("subgroup"),
                    entity("apm"),
                    Value.nothing("not said")));

    static final Objective STATUSES = Objective.of(
            "statuses",
            status("hospitalBased"),
            status("ascBased"),
            status("smallPractice", EXEMPT),
            status("nonPatientFacing"),
            Dimension.of(
                    "hardship",
                    Value.nothing("not said"),
                    hardship("decertifiedEhr"),
                    hardship("insufficientInternet"),
                    hardship("extremeCircumstances"),
                    hardship("lackOfControlOverCehrt")));

    static final Objective SERVICES = Objective.of(
            "services",
            figure("patientFacingEncounters", 100, 101),
            Dimension.of(
                    "servicesByPlaceOfService",
                    Value.nothing("not said"),
                    services("\"21\":0"),
                    services("\"19\":25,\"21\":25,\"22\":25,\"11\":25"),
                    services("\"19\":25,\"22\":25,\"23\":24,\"11\":26"),
                    services("\"24\":75,\"11\":25"),
                    services("\"24\":74,\"21\":26")));

    static final Objective CLINICIANS = Objective.of(
            "clinicians",
            figure("clinicians", 15, 16),
            figure("hospitalBasedClinicians", 12, 13),
            figure("ascBasedClinicians", 0, 1),
            figure("nonPatientFacingClinicians", 12, 13),
            figure("exemptClinicians", 1, 2),
            figure("qualifyingClinicians", 15, 16));

    private PracticeAndPeriodValues() {}

    private static Value start(String day) {
        return Value.of(day, DocumentPart.SET, "\"performanceStart\":\"{year}-" + day + "\"");
    }

    private static Value end(String day) {
        return Value.of(day, DocumentPart.SET, "\"performanceEnd\":\"{year}-" + day + "\"");
    }

    private static Value cehrtId(String id) {
        return Value.of("'" + id + "'", DocumentPart.SET, "\"cehrtId\":\"" + id + "\"");
    }

    private static Value certifiedOn(String day) {
        return Value.of(day, DocumentPart.SET, "\"cehrtCertifiedOn\":\"{year}-" + day + "\"");
    }

    private static Value entity(String type) {
        return Value.of(type, DocumentPart.DOCUMENT, "\"entityType\":\"" + type + "\"");
    }

    private static Dimension status(String status, Background... statedIn) {
        return Dimension.of(
                status,
                Value.nothing("not stated"),
                Value.of("stated", DocumentPart.STATUSES, "\"" + status + "\"").in(statedIn));
    }

    private static Value hardship(String ground) {
        return Value.of(ground, DocumentPart.CLINICIAN, "\"hardship\":\"" + ground + "\"");
    }

    private static Value services(String byPlace) {
        return Value.of(byPlace, DocumentPart.PRACTICE, "\"servicesByPlaceOfService\":{" + byPlace + "}");
    }

    private static Dimension figure(String name, int... figures) {
        Stream<Value> given = Arrays.stream(figures)
                .mapToObj(figure ->
                        Value.of(Integer.toString(figure), DocumentPart.PRACTICE, "\"" + name + "\":" + figure));
        return new Dimension(
                name, Stream.concat(Stream.of(Value.nothing("not said")), given).toList());
    }
}
