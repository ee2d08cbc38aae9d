package org.mipspi.domain.programs;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The programs that measurement sets of a document name.
 *
 * @param performanceYear the performance year of the document
 * @param ofSets the program of each set, in document order
 */
public record Programs(int performanceYear, List<Program> ofSets) {

    /** Whether there is a set, and every set names one of these programs. */
    public boolean allAmong(String... names) {
        List<String> among = List.of(names);
        for (Program program : ofSets) {
            if (program.name() == null || !among.contains(program.name())) {
                return false;
            }
        }
        return !ofSets.isEmpty();
    }

    /**
     * Whether the sets name different programs.
     *
     * @param notNamed the program of a set that names none
     */
    public boolean areSeveral(String notNamed) {
        return ofSets.size() > 1
                && ofSets.stream()
                                .map(program -> program.name() == null ? notNamed : program.name())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether a set names a program that CMS lists in no supported year. */
    public boolean isAnyUnknown() {
        return ofSets.stream().anyMatch(program -> !program.known());
    }

    /** The names of the programs that CMS lists in no supported year, separated by commas. */
    public String unknown() {
        return names(program -> !program.known());
    }

    /** Whether a set names a program that CMS does not list in the performance year. */
    public boolean isAnyOfAnotherYear() {
        return ofSets.stream().anyMatch(program -> !program.ofYear());
    }

    /** The names of the programs that CMS does not list in the performance year, separated by commas. */
    public String ofAnotherYear() {
        return names(program -> !program.ofYear());
    }

    /** The names of all programs, each once, separated by commas. */
    public String all() {
        return names(program -> true);
    }

    private String names(Predicate<Program> which) {
        return ofSets.stream()
                .filter(which)
                .map(program -> program.name() == null ? "none named" : program.shown())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
