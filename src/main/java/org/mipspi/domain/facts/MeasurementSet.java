package org.mipspi.domain.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.programs.Program;

/**
 * One Promoting Interoperability measurement set of a submission. Each set is decided by itself.
 *
 * @param index its index in the document's measurementSets, from 0
 * @param list the measure list of the performance year of the submission
 * @param submissionMethod how it was sent, as given in the document, or null
 * @param program the program that it names
 * @param performanceStart first day of the performance period
 * @param performanceEnd last day of the performance period
 * @param cehrtId CMS EHR Certification ID as given, or null
 * @param sourceCehrtIds the CMS EHR Certification IDs of the CEHRTs or TINs that report together in this set, an empty
 *     text for a source without one; empty if the set has a single source
 * @param cehrtCertifiedOn the day the CEHRT was certified, or null if not given
 * @param measures every measure of the year, reported or not, in the order of {@link MeasureList#measures}
 * @param remarks what the reader should be warned of, in the order of the measures
 */
public record MeasurementSet(
        int index,
        MeasureList list,
        String submissionMethod,
        Program program,
        LocalDate performanceStart,
        LocalDate performanceEnd,
        String cehrtId,
        List<String> sourceCehrtIds,
        LocalDate cehrtCertifiedOn,
        List<Measure> measures,
        List<Remark> remarks) {

    /** The performance year of the submission, for example 2026. */
    public int performanceYear() {
        return list.year();
    }

    /** The length of the performance period in days, including the first and the last day. */
    public long days() {
        return ChronoUnit.DAYS.between(performanceStart, performanceEnd) + 1;
    }

    /**
     * Whether a CMS EHR Certification ID was given; a blank text does not count. If several CEHRTs or TINs report
     * together, either the set gives one for all of them or each source gives its own.
     */
    public boolean isCehrtIdGiven() {
        return isGiven(cehrtId)
                || (!sourceCehrtIds.isEmpty() && sourceCehrtIds.stream().allMatch(MeasurementSet::isGiven));
    }

    /** How many CEHRTs or TINs report together in this set; 0 if the set has a single source. */
    public int sources() {
        return sourceCehrtIds.size();
    }

    /** How many of the CEHRTs or TINs that report together give no CMS EHR Certification ID of their own. */
    public int sourcesWithoutCehrtId() {
        return (int) sourceCehrtIds.stream().filter(id -> !isGiven(id)).count();
    }

    private static boolean isGiven(String id) {
        return id != null && !id.isBlank();
    }

    /** The CMS EHR Certification IDs that were given, each once, separated by commas. */
    public String givenCehrtIds() {
        return String.join(", ", cehrtIds());
    }

    private Collection<String> cehrtIds() {
        if (sourceCehrtIds.isEmpty()) {
            return isGiven(cehrtId) ? List.of(cehrtId) : List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(Stream.ofNullable(cehrtId), sourceCehrtIds.stream())
                .filter(MeasurementSet::isGiven)
                .forEach(ids::add);
        return ids;
    }

    /**
     * Whether every CMS EHR Certification ID that was given has one of these shapes. In a shape, {@code X} means any
     * capital letter or digit, and every other character means itself. The lengths must be equal.
     */
    public boolean cehrtIdShaped(String... shapes) {
        for (String id : cehrtIds()) {
            if (!isShapedAsAny(id, shapes)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShapedAsAny(String id, String... shapes) {
        for (String shape : shapes) {
            if (isShaped(id, shape)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShaped(String id, String shape) {
        if (id.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char given = id.charAt(i);
            boolean either = (given >= 'A' && given <= 'Z') || (given >= '0' && given <= '9');
            if (shape.charAt(i) == 'X' ? !either : given != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the set reports about a measure.
     *
     * @param id the id of a measure of the year; exclusions and levels are not measures
     * @throws IllegalArgumentException if there is no such measure in the year
     */
    public Measure measure(String id) {
        int place = list.place(id);
        if (place < 0) {
            throw new IllegalArgumentException(id + " is not a measure of " + list.year());
        }
        Measure measure = measures.get(place);
        if (!measure.id().equals(id)) {
            throw new IllegalStateException("the measures of this set are not in the order of its list");
        }
        return measure;
    }

    /** Whether all of these measures were reported, with any answer. */
    public boolean reportsAll(String... ids) {
        for (String id : ids) {
            if (measure(id).answer() == Answer.NOT_REPORTED) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of these measures was reported, with any answer, or its exclusion claimed. */
    public boolean addressesAll(String... ids) {
        for (String id : ids) {
            if (!measure(id).isAddressed()) {
                return false;
            }
        }
        return true;
    }

    /** Whether at least one of these measures was reported with any answer, or its exclusion claimed. */
    public boolean addressesAny(String... ids) {
        for (String id : ids) {
            if (measure(id).isAddressed()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an exclusion is claimed for all of these measures. */
    public boolean excludesAll(String... ids) {
        for (String id : ids) {
            if (!measure(id).isExcluded()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "MeasurementSet[" + performanceStart + " to " + performanceEnd + ", cehrtId " + givenCehrtIds()
                + ", certified on " + cehrtCertifiedOn + "]";
    }
}
