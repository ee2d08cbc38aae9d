package org.mipspi.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.mipspi.formats.qrda3.QrdaText;

/** Says in a QRDA III document what a QPP document says, its faults included, as far as such a document can. */
final class QrdaRendering {

    private static final String IMPROVEMENT_ACTIVITIES = "2.16.840.1.113883.10.20.27.2.4";

    private static final Map<String, String> PROGRAMS = Map.of(
            "individual", "MIPS_INDIV",
            "group", "MIPS_GROUP",
            "virtualGroup", "MIPS_VIRTUALGROUP",
            "subgroup", "MIPS_SUBGROUP",
            "apm", "MIPS_APMENTITY");

    private QrdaRendering() {}

    static String of(JsonNode submission) {
        QrdaText text = new QrdaText();
        String type = submission.path("entityType").asText();
        text.header(
                submission.path("entityType").isTextual()
                        ? "<informationRecipient><intendedRecipient>"
                                + id("3.249.7", PROGRAMS.getOrDefault(type, type))
                                + "</intendedRecipient></informationRecipient>"
                        : "");
        JsonNode cehrtId = submission.path("measurementSets").path(0).path("cehrtId");
        if (cehrtId.isTextual()) {
            text.with("<participant><associatedEntity>" + id("3.2074.1", cehrtId.asText())
                    + "</associatedEntity></participant>");
        }
        text.with("<documentationOf><serviceEvent><performer><assignedEntity>"
                + said(submission, "nationalProviderIdentifier", "4.6") + "<representedOrganization>"
                + said(submission, "taxpayerIdentificationNumber", "4.2")
                + "</representedOrganization></assignedEntity></performer></serviceEvent></documentationOf>");
        String year = submission.path("performanceYear").asText();
        text.section(QrdaText.section().of(IMPROVEMENT_ACTIVITIES).period(year.replace(".0", ""), year));
        submission.path("measurementSets").forEach(set -> text.section(section(set)));
        return text.toString();
    }

    private static String said(JsonNode submission, String field, String root) {
        return submission.has(field) ? id(root, submission.get(field).asText()) : "";
    }

    private static String id(String root, String extension) {
        return "<id root='2.16.840.1.113883." + root + "' extension='" + extension + "'/>";
    }

    private static QrdaText.Section section(JsonNode set) {
        QrdaText.Section section = QrdaText.section();
        for (JsonNode measurement : set.path("measurements")) {
            String id = measurement.path("measureId").asText();
            JsonNode value = measurement.path("value");
            if (value.isObject()) {
                section.countElements(id, count(value.path("numerator")), count(value.path("denominator")));
            } else {
                String code = value.isBoolean() ? (value.asBoolean() ? "Y" : "N") : value.asText();
                String performed = QrdaText.performed("<value code='" + code + "'/>");
                section.organizer("29", id, value.isMissingNode() ? "" : performed);
            }
        }
        return section.parameters("<effectiveTime>" + bound("low", set.path("performanceStart"))
                + bound("high", set.path("performanceEnd")) + "</effectiveTime>");
    }

    private static String count(JsonNode count) {
        String attribute =
                count.isNull() || count.isMissingNode() ? "nullFlavor='UNK'" : "value='" + count.asText() + "'";
        return "<value " + attribute + "/>";
    }

    private static String bound(String name, JsonNode date) {
        return date.isMissingNode()
                ? ""
                : "<" + name + " value='" + date.asText().replace("-", "") + "'/>";
    }

    /** Takes from a set what such a document cannot say; its CMS EHR Certification ID is that of the document. */
    static void simplify(ObjectNode set, JsonNode cehrtId) {
        set.remove("cehrtCertifiedOn");
        set.put("submissionMethod", "electronicHealthRecord");
        set.remove("cehrtId");
        if (cehrtId.isTextual()) {
            set.set("cehrtId", cehrtId);
        }
        for (JsonNode measurement : set.path("measurements")) {
            JsonNode value = measurement.path("value");
            String part = value.has("completed") ? "completed" : "analysis";
            if (value.isObject() && measurement.path("measureId").asText().startsWith("PI_PPHI")) {
                ((ObjectNode) measurement).put("value", value.path(part).asBoolean());
            }
        }
    }
}
