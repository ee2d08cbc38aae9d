package org.mipspi.proof.examination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.rules.Rule;

/** What a measurement set can report about its performance period, its CEHRT and who submits it. */
final class SetVariations {

    private static final String START = "performanceStart";
    private static final String END = "performanceEnd";

    private SetVariations() {}

    /** All combinations of the period and the CEHRT, and each kind of entity. */
    static List<Variation> of(int year, Collection<Rule> rules) {
        List<Variation> all =
                new ArrayList<>(Variation.product(List.of(periods(year, rules), cehrtIds(), certifications(year))));
        for (String entity : List.of("individual", "group", "virtualGroup", "apm", "subgroup")) {
            all.add(field("entityType", entity));
        }
        return all;
    }

    private static List<Variation> periods(int year, Collection<Rule> rules) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<Variation> periods = new ArrayList<>();
        Set<Integer> lengths = new TreeSet<>(List.of(1, 180, 181));
        RuleFigures.of(rules, "MeasurementSet").stream()
                .filter(figure -> figure > 1 && figure < first.lengthOfYear())
                .forEach(figure -> lengths.addAll(List.of(figure - 1, figure, figure + 1)));
        periods.add(period(first, first.plusYears(1).minusDays(1)));
        lengths.forEach(days -> periods.add(period(first, first.plusDays(days - 1L))));
        periods.add(period(first.minusDays(1), first.plusMonths(8)));
        periods.add(period(first.plusMonths(4), first.plusYears(1)));
        periods.add(field(START, null));
        periods.add(field(END, null));
        return periods;
    }

    private static Variation period(LocalDate start, LocalDate end) {
        return field(START, start.toString()).and(field(END, end.toString()));
    }

    private static List<Variation> cehrtIds() {
        return List.of(
                field("cehrtId", "0015CPX4N7E2A1B"),
                field("cehrtId", "XX15CPX4N7E2A1B"),
                field("cehrtId", "2025CPX4N7E2A1B"),
                field("cehrtId", "0015E"),
                field("cehrtId", null));
    }

    private static List<Variation> certifications(int year) {
        return List.of(
                field("cehrtCertifiedOn", null),
                field("cehrtCertifiedOn", year + "-01-01"),
                field("cehrtCertifiedOn", year + "-12-31"),
                field("cehrtCertifiedOn", (year + 1) + "-01-01"));
    }

    private static Variation field(String name, String text) {
        JsonNode value = text == null ? null : TextNode.valueOf(text);
        return Variation.of(text == null ? name + " is not given" : name + " = " + text, name, value);
    }
}
