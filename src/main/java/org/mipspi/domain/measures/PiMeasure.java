package org.mipspi.domain.measures;

import java.util.List;
import java.util.Set;

/**
 * A measure id of the category with what it means: a measure, the exclusion from a measure, or a level of active
 * engagement on a measure. Each id is one object, so ids can be compared by identity.
 */
public final class PiMeasure {

    /** What a measure id means. */
    public enum Kind {
        /** A measure reported with a numerator and a denominator. */
        COUNTS,
        /** A measure answered "Yes" or "No". */
        ATTESTATION,
        /** The claim of an exclusion from a measure. */
        EXCLUSION,
        /** The level of active engagement on a public health measure. */
        LEVEL
    }

    /** The form of the value of a measure that is answered "Yes" or "No". */
    public enum Form {
        /** True or false. */
        PLAIN,
        /** True or false, or an object with the parts {@code analysis} and {@code riskManagement}. */
        RISK_ANALYSIS,
        /** True or false, or an object with {@code completed} and the {@code guideEdition}. */
        SELF_ASSESSMENT
    }

    private final String id;
    private final Kind kind;
    private final PiMeasure owner;
    private final MeasureDefinition definition;
    private final List<PiMeasure> attached;

    /** A measure with its exclusions and levels. */
    PiMeasure(MeasureDefinition definition) {
        this.id = definition.id();
        this.kind = definition.counted() ? Kind.COUNTS : Kind.ATTESTATION;
        this.owner = this;
        this.definition = definition;
        this.attached = definition.attached(this);
    }

    /** An exclusion from a measure, or a level of it. */
    PiMeasure(String id, Kind kind, PiMeasure owner, MeasureDefinition definition) {
        this.id = id;
        this.kind = kind;
        this.owner = owner;
        this.definition = definition;
        this.attached = List.of();
    }

    /** CMS's measure id, such as {@code PI_EP_1}. */
    public String id() {
        return id;
    }

    /** A short title; an exclusion or a level has the title of its measure. */
    public String title() {
        return definition.title();
    }

    /** What this id means. */
    public Kind kind() {
        return kind;
    }

    /** The form of its value; {@link Form#PLAIN} for everything that has only one form. */
    public Form form() {
        return owner == this ? definition.form() : Form.PLAIN;
    }

    /** The measure that an exclusion or a level belongs to; for a measure, itself. */
    public PiMeasure owner() {
        return owner;
    }

    /** The exclusions and levels that belong to this measure. */
    public List<PiMeasure> attached() {
        return attached;
    }

    /** Id of the objective that the measure belongs to, such as {@code electronicPrescribing}; null for none. */
    public String objective() {
        return definition.objective();
    }

    /** The supported performance years whose list has this id. */
    public Set<Integer> years() {
        return definition.years();
    }

    /** Whether this is the level of pre-production and validation, not of validated data production. */
    public boolean isPreProduction() {
        return kind == Kind.LEVEL && id.equals(definition.preProduction());
    }

    /**
     * The option of the Health Information Exchange objective that this id belongs to: 1 (PI_HIE_1, PI_HIE_4 and their
     * exclusions), 2 (PI_HIE_5) or 3 (PI_HIE_6); 0 for all other ids.
     */
    public int hieOption() {
        return definition.option();
    }

    /**
     * Whether this is an alternative to the other exclusions, or levels, of the same measure in CMS's list of that year,
     * so that only one of them may be reported.
     */
    public boolean substitutesItsSiblings(int year) {
        return kind == Kind.LEVEL || (kind == Kind.EXCLUSION && !areTogether(year));
    }

    private boolean areTogether(int year) {
        return !definition.exclusionsTogether().isEmpty()
                && definition.exclusionsTogether().contains(year);
    }

    @Override
    public String toString() {
        return id;
    }
}
