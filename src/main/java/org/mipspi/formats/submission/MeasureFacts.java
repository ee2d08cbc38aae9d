package org.mipspi.formats.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.AnsweredOnce;
import org.mipspi.domain.facts.Counts;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.Remark;
import org.mipspi.domain.facts.SourcesDisagree;
import org.mipspi.domain.facts.SourcesExclude;
import org.mipspi.domain.facts.SubstituteAnsweredNo;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.measures.PiMeasure.Form;
import org.mipspi.domain.measures.PiMeasure.Kind;

/** Makes the facts of one measurement set: one for each measure of the year, reported or not. */
final class MeasureFacts {

    private final MeasureList list;
    private final Map<PiMeasure, ReportedValue> reported;
    private final List<Map<PiMeasure, ReportedValue>> sources;
    private final Map<PiMeasure, List<Integer>> preProductionYears;

    MeasureFacts(
            MeasureList list,
            Map<PiMeasure, ReportedValue> reported,
            List<Map<PiMeasure, ReportedValue>> sources,
            Map<PiMeasure, List<Integer>> preProductionYears) {
        this.list = list;
        this.reported = reported;
        this.sources = sources;
        this.preProductionYears = preProductionYears;
    }

    /** Every measure of the year, reported or not. */
    List<Measure> all() {
        List<Measure> measures = new ArrayList<>(list.measures().size());
        for (PiMeasure measure : list.measures()) {
            measures.add(fact(measure));
        }
        return List.copyOf(measures);
    }

    /** What the reader of the answer should be warned of, in the order of the measures. */
    List<Remark> remarks() {
        boolean hasNo = hasNo();
        if (!hasNo && sources.isEmpty()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        for (PiMeasure measure : list.measures()) {
            String noBeside = hasNo ? noBeside(measure) : null;
            if (noBeside != null) {
                remarks.add(new SubstituteAnsweredNo(noBeside));
            }
            if (!sources.isEmpty()) {
                addRemarksOnSources(measure, remarks);
            }
        }
        return List.copyOf(remarks);
    }

    private boolean hasNo() {
        for (ReportedValue each : reported.values()) {
            if (each.isNo()) {
                return true;
            }
        }
        return false;
    }

    private void addRemarksOnSources(PiMeasure measure, List<Remark> remarks) {
        String differing = differing(measure);
        if (differing != null) {
            remarks.add(new SourcesDisagree(differing));
        }
        String excluding = excludedBySources(measure);
        if (excluding != null) {
            remarks.add(new SourcesExclude(excluding));
        }
        if (measure.form() == Form.RISK_ANALYSIS && isAnsweredOnce(measure)) {
            remarks.add(new AnsweredOnce(measure.id()));
        }
    }

    private Measure fact(PiMeasure measure) {
        ReportedValue own = reported.get(measure);
        MeasurementValue value = own == null ? null : own.value();
        PiMeasure exclusion = null;
        PiMeasure level = null;
        for (PiMeasure attached : measure.attached()) {
            if (ReportedValue.isAffirmed(attached, reported)) {
                exclusion = exclusion == null && attached.kind() == Kind.EXCLUSION ? attached : exclusion;
                level = level == null && attached.kind() == Kind.LEVEL ? attached : level;
            }
        }
        MeasurementValue.Counts counts = value instanceof MeasurementValue.Counts given ? given : null;
        return new Measure(
                measure.id(),
                answer(value),
                counts == null ? 0 : counts.numerator(),
                counts == null ? 0 : counts.denominator(),
                counts == null ? List.of() : summands(counts),
                exclusion == null ? null : exclusion.id(),
                level == null
                        ? EngagementLevel.NONE
                        : level.isPreProduction() ? EngagementLevel.PRE : EngagementLevel.PROD,
                preProductionYears.getOrDefault(measure, List.of()),
                value instanceof MeasurementValue.SelfAssessment assessment ? assessment.guideEdition() : null,
                value instanceof MeasurementValue.Analysis parts ? parts.analysis() : plain(measure, value),
                value instanceof MeasurementValue.Analysis parts ? parts.riskManagement() : plain(measure, value));
    }

    private static List<Counts> summands(MeasurementValue.Counts counts) {
        List<Counts> summands = new ArrayList<>(counts.summands().size());
        for (MeasurementValue.Counts summand : counts.summands()) {
            summands.add(new Counts(summand.numerator(), summand.denominator()));
        }
        return List.copyOf(summands);
    }

    /** The ids of a measure, its exclusions and its levels on which the sources disagree; null if there are none. */
    private String differing(PiMeasure measure) {
        String ids = isDiffering(measure) ? measure.id() : null;
        for (PiMeasure attached : measure.attached()) {
            if (isDiffering(attached)) {
                ids = listed(ids, attached);
            }
        }
        return ids;
    }

    /** The ids of a measure's exclusions that two or more sources claim, each for itself; null if there are none. */
    private String excludedBySources(PiMeasure measure) {
        String ids = null;
        for (PiMeasure attached : measure.attached()) {
            boolean claimed = attached.kind() == Kind.EXCLUSION
                    && sources.stream()
                                    .filter(source -> ReportedValue.isAffirmed(attached, source))
                                    .count()
                            > 1;
            if (claimed) {
                ids = listed(ids, attached);
            }
        }
        return ids;
    }

    /** Whether two or more sources report together, and the set itself answers for all of them. */
    private boolean isAnsweredOnce(PiMeasure measure) {
        return sources.size() > 1
                && reported.containsKey(measure)
                && sources.stream().noneMatch(source -> source.containsKey(measure));
    }

    private boolean isDiffering(PiMeasure measure) {
        ReportedValue given = reported.get(measure);
        return given != null && given.differing();
    }

    private static String listed(String ids, PiMeasure next) {
        return ids == null ? next.id() : ids + ", " + next.id();
    }

    private static Answer answer(MeasurementValue value) {
        if (value == null) {
            return Answer.NOT_REPORTED;
        }
        return value instanceof MeasurementValue.Counts ? Answer.COUNTS : Answer.of(value.isAffirmative());
    }

    /** A plain "Yes" or "No" to a security risk analysis answers both of its parts. */
    private static Answer plain(PiMeasure measure, MeasurementValue value) {
        return measure.form() == PiMeasure.Form.RISK_ANALYSIS ? answer(value) : Answer.NOT_REPORTED;
    }

    private PiMeasure affirmed(PiMeasure owner, Kind kind) {
        for (PiMeasure measure : owner.attached()) {
            if (measure.kind() == kind && ReportedValue.isAffirmed(measure, reported)) {
                return measure;
            }
        }
        return null;
    }

    private String noBeside(PiMeasure measure) {
        boolean beside = isNo(measure) && (affirmed(measure, Kind.EXCLUSION) != null || otherOptionAffirmed(measure));
        String ids = beside ? measure.id() : null;
        for (PiMeasure attached : measure.attached()) {
            if (isNo(attached)
                    && attached.substitutesItsSiblings(list.year())
                    && affirmed(measure, attached.kind()) != null) {
                ids = listed(ids, attached);
            }
        }
        return ids;
    }

    private boolean isNo(PiMeasure measure) {
        ReportedValue given = reported.get(measure);
        return given != null && given.isNo();
    }

    private boolean otherOptionAffirmed(PiMeasure measure) {
        if (measure.hieOption() == 0) {
            return false;
        }
        for (Map.Entry<PiMeasure, ReportedValue> other : reported.entrySet()) {
            int option = other.getKey().hieOption();
            if (option > 0 && option != measure.hieOption() && other.getValue().isAffirmative()) {
                return true;
            }
        }
        return false;
    }
}
