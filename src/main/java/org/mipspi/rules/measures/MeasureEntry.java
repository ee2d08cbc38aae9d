package org.mipspi.rules.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.domain.measures.MeasureDefinition;
import org.mipspi.domain.measures.PiMeasure.Form;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.rules.scope.Years;
import org.mipspi.rules.text.Spelling;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One measure as it is written in a measure file.
 *
 * @param years the years as written; a supported year is in the list if they contain it
 * @param together the years in which several exclusions may be claimed; null for none
 */
record MeasureEntry(
        YamlFile file,
        Node node,
        String id,
        String title,
        Value value,
        String objective,
        int option,
        Years years,
        List<String> exclusions,
        Years together,
        String preProduction,
        String production) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    private static final List<String> OBJECTIVES = List.of(
            "electronicPrescribing",
            "healthInformationExchange",
            "providerToPatientExchange",
            "publicHealthAndClinicalDataExchange",
            "protectPatientHealthInformation",
            "attestation");
    private static final int OPTIONS = 3;

    /** What a measure takes, as a file writes it. */
    private enum Value {
        COUNTS("counts", Form.PLAIN),
        YES_NO("yes/no", Form.PLAIN),
        RISK_ANALYSIS("risk analysis", Form.RISK_ANALYSIS),
        SELF_ASSESSMENT("self-assessment", Form.SELF_ASSESSMENT);

        private final String written;
        private final Form form;

        Value(String written, Form form) {
            this.written = written;
            this.form = form;
        }
    }

    /** Reads an entry; null if something in it is wrong, which is reported. */
    static MeasureEntry read(YamlFile file, Node node) {
        int before = file.findings();
        YamlFields fields = file.fields(node, "a measure");
        if (fields == null) {
            return null;
        }
        String id = id(file, fields.require("id", "a measure"));
        String of = id == null ? "a measure" : id;
        String title = file.text(fields.require("title", of), "title");
        Value value = value(file, fields.require("value", of));
        String objective = objective(file, fields.require("objective", of));
        Years years = years(file, fields.require("years", of));
        List<String> exclusions = new ArrayList<>();
        for (Node exclusion : file.items(fields.take("exclusions"), "exclusions")) {
            exclusions.add(id(file, exclusion));
        }
        Years together = years(file, fields.take("exclusionsTogether"));
        YamlFields levels = file.fields(fields.take("levels"), "levels");
        String preProduction = levels == null ? null : id(file, levels.require("preProduction", "levels"));
        String production = levels == null ? null : id(file, levels.require("production", "levels"));
        if (levels != null) {
            levels.end("levels", "preProduction and production");
        }
        int option = option(file, fields.take("option"));
        fields.end(of, "id, title, value, objective, years, exclusions, exclusionsTogether, levels and option");
        return file.findings() > before
                ? null
                : new MeasureEntry(
                        file,
                        node,
                        id,
                        title,
                        value,
                        objective,
                        option,
                        years,
                        exclusions,
                        together,
                        preProduction,
                        production);
    }

    /** All ids that the entry defines. */
    List<String> ids() {
        return definition(List.of()).ids();
    }

    /** The measure in the supported years. */
    MeasureDefinition definition(Collection<Integer> supported) {
        return new MeasureDefinition(
                id,
                title,
                value == Value.COUNTS,
                value.form,
                objective,
                option,
                of(years, supported),
                exclusions,
                together == null ? Set.of() : of(together, supported),
                preProduction,
                production);
    }

    private static Set<Integer> of(Years years, Collection<Integer> supported) {
        return supported.stream().filter(years::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static String id(YamlFile file, Node node) {
        String id = file.text(node, "an id");
        if (id != null && !ID.matcher(id).matches()) {
            file.report(
                    node, "\"" + id + "\" is not a measure id; write capital letters, digits and _, such as PI_EP_1");
        }
        return id;
    }

    private static Value value(YamlFile file, Node node) {
        String written = file.text(node, "value");
        for (Value value : Value.values()) {
            if (value.written.equals(written)) {
                return value;
            }
        }
        if (written != null) {
            file.report(
                    node,
                    "\"" + written
                            + "\" is not a kind of value; write counts, yes/no, risk analysis or self-assessment");
        }
        return null;
    }

    private static String objective(YamlFile file, Node node) {
        String objective = file.text(node, "objective");
        if (objective != null && !OBJECTIVES.contains(objective)) {
            file.report(node, "there is no objective " + objective + "; " + Spelling.hint(objective, OBJECTIVES));
        }
        return objective;
    }

    private static Years years(YamlFile file, Node node) {
        String written = file.text(node, "years");
        if (written == null) {
            return null;
        }
        try {
            return Years.parse(written);
        } catch (IllegalArgumentException e) {
            file.report(node, e.getMessage());
            return null;
        }
    }

    private static int option(YamlFile file, Node node) {
        String written = file.text(node, "option");
        if (written == null) {
            return 0;
        }
        if (!written.matches("[1-" + OPTIONS + "]")) {
            file.report(node, "\"" + written + "\" is not an option of Health Information Exchange; write 1, 2 or 3");
            return 0;
        }
        return Integer.parseInt(written);
    }
}
