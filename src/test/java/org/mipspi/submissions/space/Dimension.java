package org.mipspi.submissions.space;

import java.util.List;

/**
 * One place of a submission and all that may be said there.
 *
 * @param name the measure's id, or the field's name
 * @param values the values; the first says least, and is part of every state that no other value is part of
 */
public record Dimension(String name, List<Value> values) {

    static Dimension of(String name, Value... values) {
        return new Dimension(name, List.of(values));
    }

    static Dimension attestation(String id, Background... yesIn) {
        return of(
                id,
                Value.nothing("not reported"),
                Value.measurement(id, "No", "false").in(Background.NO),
                Value.measurement(id, "Yes", "true").affirming("yes").in(yesIn));
    }

    /** A bonus measure, of which a "No" earns what silence earns. */
    static Dimension bonus(String id) {
        return of(
                id,
                Value.nothing("not reported"),
                Value.measurement(id, "No", "false").in(Background.NO).asEcho(),
                Value.measurement(id, "Yes", "true").affirming("yes"));
    }

    /** An exclusion or a level of engagement; {@code false} claims nothing. */
    static Dimension claim(String id, Background... claimedIn) {
        return of(
                id,
                Value.nothing("not said"),
                Value.measurement(id, "false", "false").asEcho(),
                Value.measurement(id, "claimed", "true").affirming("claimed").in(claimedIn));
    }

    /** Counts by representatives: of nothing, none, too few for a point, half, all. */
    static Dimension counts(String id, Background[] half, Background... all) {
        return of(
                id,
                Value.nothing("not reported"),
                counts(id, 0, 0).affirming("reported").asEcho(),
                counts(id, 0, 300).affirming("reported").in(Background.NO),
                counts(id, 1, 300).affirming("reported", "one"),
                counts(id, 150, 300).affirming("reported", "one", "half").in(half),
                counts(id, 300, 300).affirming("reported", "one", "half", "all").in(all));
    }

    private static Value counts(String id, int numerator, int denominator) {
        return Value.measurement(
                id,
                numerator + " of " + denominator,
                "{\"numerator\":" + numerator + ",\"denominator\":" + denominator + "}");
    }

    /** A further exclusion of a measure, worth as much as its first. */
    static Dimension furtherClaim(String id) {
        Dimension claim = claim(id);
        return new Dimension(
                id,
                List.of(
                        claim.values.get(0),
                        claim.values.get(1),
                        claim.values.get(2).asEcho()));
    }

    /** The level of engagement of the year before. */
    static Dimension prior(String id) {
        return of(
                id + " the year before",
                Value.nothing("not said"),
                prior(id, "{before}", "PRE"),
                prior(id, "{before}", "PROD").asEcho(),
                prior(id, "{year}", "PRE").asEcho());
    }

    private static Value prior(String id, String year, String level) {
        return Value.of(
                level + " in " + year,
                DocumentPart.PRIOR,
                "{\"measureId\":\"" + id + "\",\"performanceYear\":" + year + ",\"level\":\"" + level + "\"}");
    }

    /** Whether it is a bonus measure, or what belongs to one. */
    public boolean isOfBonus() {
        return name.matches("PI_PHCDRR_[2456].*");
    }

    /** What a state says here. */
    public Value in(Background state) {
        return values.stream()
                .filter(value -> value.states().contains(state))
                .findFirst()
                .orElse(values.get(0));
    }

    /** Without the values that earn what another earns. */
    public Dimension withoutEchoes() {
        return new Dimension(
                name, values.stream().filter(value -> !value.echo()).toList());
    }
}
