package org.mipspi.rules.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mipspi.rules.scope.Reading.Alternative;
import org.mipspi.rules.text.Spelling;

/**
 * All readings of a rule set.
 *
 * @param all the readings, in the order of their file
 */
public record Readings(List<Reading> all) {

    /** No readings. */
    public static final Readings NONE = new Readings(List.of());

    /**
     * Another alternative of a reading that is open in a year.
     *
     * @param reading the reading
     * @param alternative the alternative that is not in force
     * @param choice the choice in force with this alternative instead
     */
    public record Other(Reading reading, Alternative alternative, ReadingChoice choice) {}

    /** The reading with this id, or null. */
    public Reading reading(String id) {
        return all.stream()
                .filter(reading -> reading.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The wanted readings only. */
    public Readings only(Predicate<Reading> wanted) {
        return new Readings(all.stream().filter(wanted).toList());
    }

    /** The alternatives that the file names as taken. */
    public ReadingChoice taken() {
        Map<String, String> taken = new TreeMap<>();
        all.forEach(reading -> taken.put(reading.id(), reading.taken()));
        return new ReadingChoice(taken);
    }

    /** Whether a rule is in force in a year: in the years of its reading only under the alternatives that it names. */
    public boolean allow(RuleReading of, int year, ReadingChoice choice) {
        Reading reading = of == null ? null : reading(of.reading());
        return reading == null
                || !reading.years().contains(year)
                || of.alternatives().contains(choice.of(of.reading()));
    }

    /** What is chosen and is not the default, by the id of the reading. */
    public Map<String, String> differences(ReadingChoice choice) {
        Map<String, String> differences = new TreeMap<>();
        for (Reading reading : all) {
            if (!reading.first().equals(choice.of(reading.id()))) {
                differences.put(reading.id(), choice.of(reading.id()));
            }
        }
        return differences;
    }

    /**
     * A choice with other alternatives. What an alternative needs of another reading is chosen with it, and an
     * alternative that has no meaning any more gives way to the default of its reading.
     *
     * @throws IllegalArgumentException if one does not exist, or two of them cannot be chosen together
     */
    public ReadingChoice with(ReadingChoice choice, Collection<NamedAlternative> wanted) {
        ReadingChoice changed = choice;
        for (NamedAlternative named : wanted) {
            NamedAlternative needed = existing(named).onlyWith();
            changed = changed.with(named);
            changed = needed == null ? changed : changed.with(needed);
        }
        changed = sound(changed);
        for (NamedAlternative named : wanted) {
            if (!changed.contains(named)) {
                NamedAlternative needed = existing(named).onlyWith();
                throw new IllegalArgumentException(named + " cannot be chosen together with "
                        + (needed == null
                                ? named.reading() + ": " + changed.of(named.reading())
                                : needed.reading() + ": " + changed.of(needed.reading()) + "; it needs " + needed));
            }
        }
        return changed;
    }

    private ReadingChoice sound(ReadingChoice choice) {
        ReadingChoice sound = choice;
        for (Reading reading : all) {
            Alternative chosen = reading.alternative(choice.of(reading.id()));
            if (chosen.onlyWith() != null && !choice.contains(chosen.onlyWith())) {
                sound = sound.with(new NamedAlternative(reading.id(), reading.first()));
            }
        }
        return sound;
    }

    /** The alternative of this name. */
    private Alternative existing(NamedAlternative named) {
        Reading reading = reading(named.reading());
        Alternative alternative = reading == null ? null : reading.alternative(named.alternative());
        if (alternative == null) {
            String problem = problem(named.reading(), named.alternative());
            throw new IllegalArgumentException(problem);
        }
        return alternative;
    }

    /** Why an alternative cannot be named, with what was probably meant; null if it can. */
    public String problem(String id, String alternative) {
        Reading reading = reading(id);
        if (reading == null) {
            List<String> ids = all.stream().map(Reading::id).toList();
            return "\"" + id + "\" is not a reading" + hint(id, ids);
        }
        return reading.alternative(alternative) != null
                ? null
                : "\"" + alternative + "\" is not an alternative of " + id + hint(alternative, reading.ids());
    }

    private static String hint(String written, List<String> words) {
        String hint = Spelling.hint(written, words);
        return hint == null ? "" : "; " + hint;
    }

    /** The other alternatives of the readings that are open in a year, one at a time. */
    public List<Other> others(int year, ReadingChoice choice) {
        List<Other> others = new ArrayList<>();
        for (Reading reading : all) {
            for (Alternative alternative : reading.alternatives()) {
                NamedAlternative named = new NamedAlternative(reading.id(), alternative.id());
                boolean open = reading.years().contains(year)
                        && (alternative.onlyWith() == null || choice.contains(alternative.onlyWith()));
                if (open && !choice.contains(named)) {
                    others.add(new Other(reading, alternative, sound(choice.with(named))));
                }
            }
        }
        return others;
    }
}
