package org.mipspi.proof.scenario.reading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.measures.JudgedPatient;
import org.mipspi.measures.JudgedVisit;
import org.mipspi.proof.scenario.Expectation;
import org.mipspi.proof.scenario.ObservedResult;
import org.mipspi.proof.scenario.TextMatch;
import org.mipspi.proof.scenario.VisitCount;
import org.mipspi.rules.text.Spelling;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the {@code then} of scenarios that count visits. It names the patients and visits of {@code given}. */
public final class CountExpectationReader {

    /** What can become of a visit. Scenarios count all visits for one entity, so no visit lacks one. */
    public static final List<String> STANDINGS = Stream.of(EncounterStanding.values())
            .filter(standing -> standing != EncounterStanding.NO_ENTITY)
            .map(Enum::name)
            .toList();

    private static final String COUNT = "count";

    /** What {@code then} has beside patients and visits, which therefore cannot have these ids. */
    private static final List<String> RESERVED = List.of(COUNT, ExpectationsByYear.IN);

    private final YamlFile file;
    private final ScenarioIds ids;
    private final List<String> patients;
    private final List<String> visits;

    /** A reader of what a scenario with these visits expects. */
    CountExpectationReader(YamlFile file, ScenarioIds ids, GivenVisitsReader given) {
        this.file = file;
        this.ids = ids;
        this.patients = given.patients();
        this.visits = given.visits();
    }

    /** Reports ids of {@code given} that {@code then} cannot tell apart. */
    void checkIds(Node given) {
        for (String id :
                Stream.concat(patients.stream(), visits.stream()).distinct().toList()) {
            if (RESERVED.contains(id)) {
                file.report(
                        given, id + " cannot be the id of a patient or visit, because it is a key of then; rename it");
            }
        }
        patients.stream()
                .filter(visits::contains)
                .forEach(id -> file.report(
                        given, id + " is the id of a patient and of a visit; rename one, so that then can name both"));
    }

    /** The expectations. */
    List<Expectation> read(YamlFields then) {
        ExpectationCollector<VisitCount> expectations = new ExpectationCollector<>(
                file, observed -> observed instanceof ObservedResult.Counted counted ? counted.visits() : null);
        if (then.has(COUNT)) {
            Node count = then.take(COUNT);
            String expected = expectations.matching(count, COUNT, ExpectedForm.COUNT);
            checkCount(count, expected);
            expectations.expect(COUNT, count, expected, TextMatch.SAME, VisitCount::count);
        }
        for (String key : then.keys()) {
            Node at = then.keyNode(key);
            Node node = then.take(key);
            if (patients.contains(key)) {
                patient(expectations, key, node);
            } else if (visits.contains(key)) {
                visit(expectations, key, node);
            } else {
                List<String> known = new ArrayList<>(List.of(COUNT));
                known.addAll(patients);
                known.addAll(visits);
                String hint = Spelling.hint(key, known);
                file.report(
                        at,
                        key + " is neither " + COUNT + " nor a patient or visit of given"
                                + (hint == null ? "" : "; " + hint));
            }
        }
        return expectations.all();
    }

    private void checkCount(Node at, String count) {
        if (count == null) {
            return;
        }
        BigInteger numerator = new BigInteger(count.substring(0, count.indexOf('/')));
        BigInteger denominator = new BigInteger(count.substring(count.indexOf('/') + 1));
        if (numerator.compareTo(denominator) > 0) {
            file.report(at, "count cannot be '" + count + "': the numerator is more than the denominator");
        } else if (!patients.isEmpty() && denominator.compareTo(BigInteger.valueOf(patients.size())) > 0) {
            file.report(at, "count cannot be '" + count + "': given has " + patients.size() + " patients");
        }
    }

    private void patient(ExpectationCollector<VisitCount> expectations, String id, Node node) {
        Function<Function<JudgedPatient, Object>, Function<VisitCount, String>> part =
                of -> count -> count.patient(id, of);
        YamlFields fields =
                standing(expectations, id, node, "result", ExpectedForm.PATIENT, part.apply(JudgedPatient::result));
        if (fields != null) {
            expectations.part(fields, "because", id + ".because", part.apply(JudgedPatient::because));
            rule(expectations, fields, id, part.apply(judged -> VisitCount.statement(judged.rule())));
            fields.end(id, "result, because and rule");
        }
    }

    private void visit(ExpectationCollector<VisitCount> expectations, String id, Node node) {
        Function<Function<JudgedVisit, Object>, Function<VisitCount, String>> part = of -> count -> count.visit(id, of);
        YamlFields fields =
                standing(expectations, id, node, "standing", ExpectedForm.ENCOUNTER, part.apply(JudgedVisit::standing));
        if (fields != null) {
            expectations.scalar(
                    fields,
                    "businessDays",
                    id + ".businessDays",
                    ExpectedForm.WHOLE_OR_NONE,
                    part.apply(JudgedVisit::businessDays));
            expectations.part(fields, "because", id + ".because", part.apply(JudgedVisit::because));
            rule(expectations, fields, id, part.apply(judged -> VisitCount.statement(judged.rule())));
            expectations.list(
                    fields, "others", id + ".others", ExpectedForm.ENCOUNTER, null, count -> count.others(id));
            fields.end(id, "standing, businessDays, because, rule and others");
        }
    }

    /** Reads where a patient or visit ends up, alone or as a field of a mapping; returns the other fields, or null. */
    private YamlFields standing(
            ExpectationCollector<VisitCount> expectations,
            String id,
            Node node,
            String key,
            ExpectedForm form,
            Function<VisitCount, String> actual) {
        YamlFields fields = node instanceof MappingNode ? file.fields(node, id) : null;
        Node standing = fields == null ? node : fields.require(key, id);
        if (standing != null) {
            String expected = expectations.matching(standing, id, form);
            expectations.expect(id, standing, expected, TextMatch.SAME, actual);
        }
        return fields;
    }

    private void rule(
            ExpectationCollector<VisitCount> expectations,
            YamlFields fields,
            String id,
            Function<VisitCount, String> actual) {
        expectations.scalar(fields, "rule", id + ".rule", ExpectedForm.statement(ids.statements()), actual);
    }
}
