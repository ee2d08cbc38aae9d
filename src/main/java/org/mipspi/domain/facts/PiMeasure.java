package org.mipspi.domain.facts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CMS's measure ids of the category for the performance years 2024 to 2026, with the value that each takes and the
 * measure that an exclusion or a level of active engagement belongs to. Source: CMS's published measure data of those
 * years. {@code PI_PHCDRR_6} is new in 2026; no other id was added or removed.
 */
public enum PiMeasure {
    PI_EP_1("e-Prescribing", Kind.COUNTS),
    PI_EP_2("Query of PDMP", Kind.ATTESTATION),
    PI_HIE_1("Sending Health Information", Kind.COUNTS),
    PI_HIE_4("Receiving and Reconciling", Kind.COUNTS),
    PI_HIE_5("HIE Bi-Directional Exchange", Kind.ATTESTATION),
    PI_HIE_6("Exchange Under TEFCA", Kind.ATTESTATION),
    PI_PEA_1("Patient Electronic Access", Kind.COUNTS),
    PI_PHCDRR_1("Immunization Registry", Kind.ATTESTATION),
    PI_PHCDRR_3("Electronic Case Reporting", Kind.ATTESTATION),
    PI_PHCDRR_2("Syndromic Surveillance", Kind.ATTESTATION),
    PI_PHCDRR_4("Public Health Registry", Kind.ATTESTATION),
    PI_PHCDRR_5("Clinical Data Registry", Kind.ATTESTATION),
    PI_PHCDRR_6("Public Health Reporting Using TEFCA", Kind.ATTESTATION, 2026),
    PI_PPHI_1("Security Risk Analysis", Kind.ATTESTATION),
    PI_PPHI_2("SAFER Guide", Kind.ATTESTATION),
    PI_ONCDIR_1("ONC Direct Review", Kind.ATTESTATION),
    PI_INFBLO_1("Actions to Limit Interoperability", Kind.ATTESTATION),
    PI_ONCACB_1("ONC-ACB Surveillance", Kind.ATTESTATION),

    PI_LVPP_1(Kind.EXCLUSION, PI_EP_1),
    PI_EP_2_EX_1(Kind.EXCLUSION, PI_EP_2),
    PI_EP_2_EX_2(Kind.EXCLUSION, PI_EP_2),
    PI_LVOTC_1(Kind.EXCLUSION, PI_HIE_1),
    PI_LVITC_2(Kind.EXCLUSION, PI_HIE_4),
    PI_PHCDRR_1_EX_1(Kind.EXCLUSION, PI_PHCDRR_1),
    PI_PHCDRR_1_EX_2(Kind.EXCLUSION, PI_PHCDRR_1),
    PI_PHCDRR_1_EX_3(Kind.EXCLUSION, PI_PHCDRR_1),
    PI_PHCDRR_3_EX_1(Kind.EXCLUSION, PI_PHCDRR_3),
    PI_PHCDRR_3_EX_2(Kind.EXCLUSION, PI_PHCDRR_3),
    PI_PHCDRR_3_EX_3(Kind.EXCLUSION, PI_PHCDRR_3),

    PI_PHCDRR_1_PRE(Kind.LEVEL, PI_PHCDRR_1),
    PI_PHCDRR_1_PROD(Kind.LEVEL, PI_PHCDRR_1),
    PI_PHCDRR_2_PRE(Kind.LEVEL, PI_PHCDRR_2),
    PI_PHCDRR_2_PROD(Kind.LEVEL, PI_PHCDRR_2),
    PI_PHCDRR_3_PRE(Kind.LEVEL, PI_PHCDRR_3),
    PI_PHCDRR_3_PROD(Kind.LEVEL, PI_PHCDRR_3),
    PI_PHCDRR_4_PRE(Kind.LEVEL, PI_PHCDRR_4),
    PI_PHCDRR_4_PROD(Kind.LEVEL, PI_PHCDRR_4),
    PI_PHCDRR_5_PRE(Kind.LEVEL, PI_PHCDRR_5),
    PI_PHCDRR_5_PROD(Kind.LEVEL, PI_PHCDRR_5);

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

    /** The performance years with a measure list and rules. */
    public static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    private static final Map<String, PiMeasure> BY_ID = new HashMap<>();
    private static final List<PiMeasure> MEASURES = Stream.of(values())
            .filter(measure -> measure.kind == Kind.COUNTS || measure.kind == Kind.ATTESTATION)
            .toList();

    private static final Map<PiMeasure, List<PiMeasure>> ATTACHED = new EnumMap<>(PiMeasure.class);

    /** For each year: the index of each measure in its list. */
    private static final List<int[]> PLACES =
            YEARS.stream().map(PiMeasure::places).toList();

    private final String title;
    private final Kind kind;
    private final PiMeasure owner;
    private final int firstYear;

    static {
        for (PiMeasure measure : values()) {
            BY_ID.put(measure.name(), measure);
            ATTACHED.put(
                    measure,
                    Stream.of(values())
                            .filter(other -> other != measure && other.owner == measure)
                            .toList());
        }
    }

    PiMeasure(String title, Kind kind) {
        this(title, kind, 2024);
    }

    PiMeasure(String title, Kind kind, int firstYear) {
        this.title = title;
        this.kind = kind;
        this.owner = this;
        this.firstYear = firstYear;
    }

    PiMeasure(Kind kind, PiMeasure owner) {
        this.title = owner.title;
        this.kind = kind;
        this.owner = owner;
        this.firstYear = owner.firstYear;
    }

    private static int[] places(int year) {
        int[] places = new int[values().length];
        int place = 0;
        for (PiMeasure measure : MEASURES) {
            places[measure.ordinal()] = place;
            place += measure.isOf(year) ? 1 : 0;
        }
        return places;
    }

    /** The measure with this id in a year's list, or null if there is none. */
    public static PiMeasure find(String id, int year) {
        PiMeasure measure = BY_ID.get(id);
        return measure == null || year < measure.firstYear ? null : measure;
    }

    /** All measures of any year, without exclusions and levels, in the order of the objectives. */
    public static List<PiMeasure> measures() {
        return MEASURES;
    }

    /** A short title; an exclusion or a level has the title of its measure. */
    public String title() {
        return title;
    }

    /** The exclusions and levels that belong to this measure. */
    public List<PiMeasure> attached() {
        return ATTACHED.get(this);
    }

    /** What this id means. */
    public Kind kind() {
        return kind;
    }

    /** The measure that an exclusion or a level belongs to; for a measure, itself. */
    public PiMeasure owner() {
        return owner;
    }

    /** Whether this is the level of pre-production and validation, not of validated data production. */
    public boolean isPreProduction() {
        return kind == Kind.LEVEL && name().endsWith("_PRE");
    }

    /**
     * The index of this among the {@link #measures} of a year's list, from 0.
     *
     * @throws IllegalArgumentException if there is no measure list for that year, see {@link #YEARS}
     */
    public int place(int year) {
        int list = YEARS.indexOf(year);
        if (list < 0) {
            throw new IllegalArgumentException("there is no measure list for " + year);
        }
        return PLACES.get(list)[ordinal()];
    }

    /** Whether this measure is in a year's list. */
    public boolean isOf(int year) {
        return year >= firstYear;
    }

    /**
     * The option of the Health Information Exchange objective that this id belongs to: 1 (PI_HIE_1, PI_HIE_4 and their
     * exclusions), 2 (PI_HIE_5) or 3 (PI_HIE_6); 0 for all other ids.
     */
    public int hieOption() {
        return switch (owner) {
            case PI_HIE_1, PI_HIE_4 -> 1;
            case PI_HIE_5 -> 2;
            case PI_HIE_6 -> 3;
            default -> 0;
        };
    }

    /**
     * Whether this is an alternative to the other exclusions, or levels, of the same measure in CMS's list of that year,
     * so that only one of them may be reported. The PDMP exclusions are alternatives since 2025.
     */
    public boolean substitutesItsSiblings(int year) {
        return kind == Kind.LEVEL || (kind == Kind.EXCLUSION && (owner != PI_EP_2 || year >= 2025));
    }
}
