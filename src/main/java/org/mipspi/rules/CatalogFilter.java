package org.mipspi.rules;

import java.util.Locale;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.rules.scope.Years;

/**
 * Which part of the catalog is wanted.
 *
 * @param id id of a requirement or a measure, in any case, or name of a rule; null for all
 * @param year the performance year in which a rule has to be in force; null for any
 */
public record CatalogFilter(String id, Integer year) {

    /** Whether a rule of a rule file is wanted. */
    public boolean matches(Rule rule) {
        return isNamed(rule.requirement(), rule.name()) && isInForce(rule.years());
    }

    /** Whether a measure is wanted. */
    public boolean matches(PiMeasure measure) {
        return isNamed(measure.id(), measure.id())
                && (year == null || measure.years().contains(year));
    }

    /** Whether a rule of the program is wanted. */
    public boolean matches(ProgramRule rule) {
        return isNamed(rule.id(), rule.id()) && isInForce(rule.years());
    }

    private boolean isNamed(String requirement, String name) {
        return id == null || requirement.equals(id.toUpperCase(Locale.ROOT)) || name.equals(id);
    }

    private boolean isInForce(Years years) {
        return year == null || years.contains(year);
    }

    /** A wanted rule with what it rests on in the wanted year. */
    Rule ofYear(Rule rule) {
        return year == null ? rule : rule.in(year);
    }
}
