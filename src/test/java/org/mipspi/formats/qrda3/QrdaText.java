package org.mipspi.formats.qrda3;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes minimal QRDA III documents, so that a test shows only what matters to it. */
public final class QrdaText {

    /** A section of the body; a Promoting Interoperability section unless changed. */
    public static final class Section {

        private final List<String> entries = new ArrayList<>();
        private String templateId = "<templateId root='2.16.840.1.113883.10.20.27.2.5' extension='2017-06-01'/>";

        public Section of(String root) {
            templateId = "<templateId root='" + root + "'/>";
            return this;
        }

        /** A measure with its counts, as the values of the attributes. */
        public Section counts(String id, Object numerator, Object denominator) {
            return countElements(id, "<value value='" + numerator + "'/>", "<value value='" + denominator + "'/>");
        }

        /** A measure with the elements that hold its counts. */
        public Section countElements(String id, String numerator, String denominator) {
            return organizer("28", id, count("31", numerator) + count("32", denominator));
        }

        public Section answer(String id, String code) {
            return organizer("29", id, performed("<value code='" + code + "'/>"));
        }

        /** A measure by the last number of its template, with whatever it is to hold. */
        public Section organizer(String template, String id, String components) {
            return entry("<organizer>" + template(template)
                    + "<reference><externalDocument><id root='2.16.840.1.113883.3.7031' extension='" + id
                    + "'/></externalDocument></reference>" + components + "</organizer>");
        }

        public Section period(String low, String high) {
            return parameters("<effectiveTime><low value='" + low + "'/><high value='" + high + "'/></effectiveTime>");
        }

        public Section parameters(String content) {
            return entry("<act><templateId root='2.16.840.1.113883.10.20.17.3.8' extension='x'/>" + content + "</act>");
        }

        public Section entry(String content) {
            entries.add("<entry>" + content + "</entry>");
            return this;
        }

        private String text() {
            return "<component><section>" + templateId + "<text>narrative</text>" + String.join("", entries)
                    + "</section></component>";
        }
    }

    private static final String RECIPIENT = "<informationRecipient><intendedRecipient>"
            + "<id root='2.16.840.1.113883.3.249.7' extension='%s'/></intendedRecipient></informationRecipient>";

    private String header = RECIPIENT.formatted("MIPS_INDIV");
    private String prolog = "";
    private final List<Section> sections = new ArrayList<>();

    public static Section section() {
        return new Section();
    }

    public static String template(String last) {
        return "<templateId root='2.16.840.1.113883.10.20.27.3." + last + "' extension='2017-06-01'/>";
    }

    public static String count(String template, String value) {
        return "<component><observation>" + template(template) + "<entryRelationship><observation>" + template("3")
                + value + "</observation></entryRelationship></observation></component>";
    }

    public static String performed(String value) {
        return "<component><observation>" + template("27") + value + "</observation></component>";
    }

    public QrdaText program(String code) {
        return header(RECIPIENT.formatted(code));
    }

    /** Replaces the whole header. */
    public QrdaText header(String text) {
        header = text;
        return this;
    }

    /** Adds to the header. */
    public QrdaText with(String text) {
        header += text;
        return this;
    }

    public QrdaText prolog(String text) {
        prolog = text;
        return this;
    }

    public QrdaText section(Section section) {
        sections.add(section);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder body = new StringBuilder();
        sections.forEach(section -> body.append(section.text()));
        return prolog + "<ClinicalDocument xmlns='urn:hl7-org:v3'>" + header + "<component><structuredBody>" + body
                + "</structuredBody></component></ClinicalDocument>";
    }

    public ByteArrayInputStream stream() {
        return new ByteArrayInputStream(toString().getBytes(StandardCharsets.UTF_8));
    }
}
