package org.mipspi.formats.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.formats.Problem.Code;
import org.mipspi.formats.programs.ProgramList;

/**
 * The fields of a PI measurement set after each was read by itself. What the set reports as a whole follows from them.
 *
 * @param index its index in the document's measurementSets, from 0
 * @param submissionMethod how it was sent, or null
 * @param programName the program that it names, or null
 * @param performanceStart first day of the performance period
 * @param performanceEnd last day of the performance period
 * @param cehrtId CMS EHR Certification ID, or null
 * @param cehrtCertifiedOn the day the CEHRT was certified, or null
 */
record MeasurementSetContent(
        int index,
        String submissionMethod,
        String programName,
        LocalDate performanceStart,
        LocalDate performanceEnd,
        String cehrtId,
        LocalDate cehrtCertifiedOn) {

    /**
     * One of several CEHRTs or TINs that report together.
     *
     * @param cehrtId its CMS EHR Certification ID; empty if it gave none
     * @param reported what it reported, by measure id
     */
    record Source(String cehrtId, Map<PiMeasure, ReportedValue> reported) {}

    /**
     * What a set reports: its own measurements, and those of its sources combined.
     *
     * @param own its own measurements; null if there are none and it has sources
     * @param sources the CEHRTs or TINs that report together in it; null if the set has no field for them, or an empty one
     */
    static Map<PiMeasure, ReportedValue> whole(
            ProblemCollector problems, MeasureList list, Map<PiMeasure, ReportedValue> own, List<Source> sources) {
        if (sources == null) {
            return own;
        }
        Map<PiMeasure, ReportedValue> whole = new SourceCombiner(problems)
                .combine(sources.stream().map(Source::reported).toList());
        if (own != null) {
            own.forEach((measure, reported) -> addOwn(problems, whole, measure, reported));
        }
        new ConflictCheck(problems, list.year(), whole).check();
        return whole;
    }

    private static void addOwn(
            ProblemCollector problems, Map<PiMeasure, ReportedValue> whole, PiMeasure measure, ReportedValue own) {
        ReportedValue summed = whole.putIfAbsent(measure, own);
        if (summed != null) {
            problems.addPair(
                    Code.DUPLICATE_MEASURE,
                    summed.place(),
                    own.place(),
                    measure + " is reported both in measurements and in aggregate. Report it in one of them");
        }
    }

    /**
     * The set with a fact for each measure of the year.
     *
     * @param whole what the set reports
     * @param sources the CEHRTs or TINs that report together in it; empty if the set has a single source
     */
    MeasurementSet facts(
            MeasureList list,
            Map<PiMeasure, ReportedValue> whole,
            List<Source> sources,
            Map<PiMeasure, List<Integer>> preProductionYears) {
        List<Map<PiMeasure, ReportedValue>> reported = new ArrayList<>(sources.size());
        List<String> cehrtIds = new ArrayList<>(sources.size());
        for (Source source : sources) {
            reported.add(source.reported());
            cehrtIds.add(source.cehrtId());
        }
        MeasureFacts facts = new MeasureFacts(list, whole, reported, preProductionYears);
        return new MeasurementSet(
                index,
                list,
                submissionMethod,
                ProgramList.find(programName, list.year()),
                performanceStart,
                performanceEnd,
                cehrtId,
                List.copyOf(cehrtIds),
                cehrtCertifiedOn,
                facts.all(),
                facts.remarks());
    }
}
