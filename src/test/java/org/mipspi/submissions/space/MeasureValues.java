package org.mipspi.submissions.space;

import static org.mipspi.submissions.space.Background.EXCLUDED;
import static org.mipspi.submissions.space.Background.EXEMPT;
import static org.mipspi.submissions.space.Background.MET;
import static org.mipspi.submissions.space.Background.NO;
import static org.mipspi.submissions.space.Dimension.attestation;
import static org.mipspi.submissions.space.Dimension.bonus;
import static org.mipspi.submissions.space.Dimension.claim;
import static org.mipspi.submissions.space.Dimension.counts;
import static org.mipspi.submissions.space.Dimension.furtherClaim;
import static org.mipspi.submissions.space.Dimension.prior;

import java.util.List;
import java.util.stream.Stream;

/** What a submission may say of the measures, objective by objective. */
final class MeasureValues {

    private static final Background[] NOWHERE = {};

    static final Objective ATTESTATIONS = Objective.of(
            "attestations",
            Dimension.of(
                    "PI_PPHI_1",
                    Value.nothing("not reported"),
                    Value.measurement("PI_PPHI_1", "No", "false").in(NO),
                    Value.measurement("PI_PPHI_1", "Yes", "true")
                            .affirming("analysis", "management")
                            .in(MET, EXCLUDED, EXEMPT),
                    riskAnalysis("\"analysis\":false"),
                    riskAnalysis("\"riskManagement\":false"),
                    riskAnalysis("\"analysis\":false,\"riskManagement\":false"),
                    riskAnalysis("\"analysis\":true").affirming("analysis"),
                    riskAnalysis("\"riskManagement\":true").affirming("management"),
                    riskAnalysis("\"analysis\":true,\"riskManagement\":false").affirming("analysis"),
                    riskAnalysis("\"analysis\":false,\"riskManagement\":true").affirming("management"),
                    riskAnalysis("\"analysis\":true,\"riskManagement\":true").affirming("analysis", "management")),
            Dimension.of(
                    "PI_PPHI_2",
                    Value.nothing("not reported"),
                    Value.measurement("PI_PPHI_2", "No", "false").in(NO),
                    Value.measurement("PI_PPHI_2", "Yes", "true")
                            .affirming("completed")
                            .in(MET, EXCLUDED, EXEMPT),
                    saferGuide("\"completed\":false"),
                    saferGuide("\"completed\":false,\"guideEdition\":2016"),
                    saferGuide("\"completed\":false,\"guideEdition\":2025"),
                    saferGuide("\"completed\":true").affirming("completed"),
                    saferGuide("\"completed\":true,\"guideEdition\":2016").affirming("completed by another guide"),
                    saferGuide("\"completed\":true,\"guideEdition\":2025").affirming("completed")),
            attestation("PI_ONCDIR_1", MET, EXCLUDED, EXEMPT),
            attestation("PI_INFBLO_1", MET, EXCLUDED, EXEMPT),
            attestation("PI_ONCACB_1", MET, EXCLUDED, EXEMPT));

    static final Objective ELECTRONIC_PRESCRIBING = Objective.of(
            "electronic prescribing",
            counts("PI_EP_1", NOWHERE, MET, EXEMPT),
            claim("PI_LVPP_1", EXCLUDED),
            attestation("PI_EP_2", MET, EXEMPT),
            claim("PI_EP_2_EX_1", EXCLUDED),
            furtherClaim("PI_EP_2_EX_2"));

    static final Objective EXCHANGE = Objective.of(
            "health information exchange",
            counts("PI_HIE_1", NOWHERE, MET, EXEMPT),
            claim("PI_LVOTC_1", EXCLUDED),
            counts("PI_HIE_4", NOWHERE, MET, EXEMPT),
            claim("PI_LVITC_2", EXCLUDED),
            attestation("PI_HIE_5"),
            attestation("PI_HIE_6"));

    static final Objective PATIENT_ACCESS =
            Objective.of("patient access", counts("PI_PEA_1", new Background[] {EXCLUDED}, MET, EXEMPT));

    static final Objective IMMUNIZATION = required("PI_PHCDRR_1");
    static final Objective CASE_REPORTING = required("PI_PHCDRR_3");
    static final List<Objective> LEVELLED_BONUSES = Stream.of("PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5")
            .map(MeasureValues::levelledBonus)
            .toList();

    /** Without a level; of 2024 and 2025 it is no measure, and refused. */
    static final Objective TEFCA_BONUS = Objective.of("PI_PHCDRR_6", bonus("PI_PHCDRR_6"));

    private MeasureValues() {}

    private static Value riskAnalysis(String parts) {
        return Value.measurement("PI_PPHI_1", parts, "{" + parts + "}");
    }

    private static Value saferGuide(String parts) {
        return Value.measurement("PI_PPHI_2", parts, "{" + parts + "}");
    }

    private static Objective required(String id) {
        return Objective.of(
                id,
                attestation(id, MET, EXEMPT),
                claim(id + "_EX_1", EXCLUDED),
                furtherClaim(id + "_EX_2"),
                furtherClaim(id + "_EX_3"),
                claim(id + "_PRE"),
                claim(id + "_PROD", MET, EXEMPT),
                prior(id));
    }

    private static Objective levelledBonus(String id) {
        return Objective.of(id, bonus(id), claim(id + "_PRE"), claim(id + "_PROD"), prior(id));
    }
}
