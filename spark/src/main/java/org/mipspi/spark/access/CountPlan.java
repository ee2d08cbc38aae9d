package org.mipspi.spark.access;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.mipspi.domain.records.Records;
import org.mipspi.formats.visits.VisitsHeader;
import org.mipspi.formats.visits.VisitsReader;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.measures.visits.VisitTexts;
import org.mipspi.spark.SharedRules;

/**
 * What executors have to know about a count.
 *
 * @param files the files
 * @param headers what is stated for all visits of each file
 * @param texts how visits travel
 * @param level who reports the counts together
 * @param rules the rules
 * @param year the performance year
 */
record CountPlan(
        List<VisitFile> files,
        List<VisitsHeader> headers,
        VisitTexts texts,
        ReportingLevel level,
        SharedRules rules,
        int year)
        implements Serializable {

    /** The rules of the year in this JVM. */
    AccessRules judges() {
        return new AccessRules(rules.inThisJvm().ruleBase(year), null);
    }

    /** Reads part of a file. Returns how many times were taken as days in UTC. */
    long read(VisitPart part, Configuration configuration, Records sink) {
        return VisitsReader.visits(
                part.part(files.get(part.file()), configuration), headers.get(part.file()), sink, bytes -> {});
    }
}
