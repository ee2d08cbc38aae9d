package org.mipspi.formats.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

/** Makes a visit of the fields of a line. */
final class VisitLineReader {

    private VisitLineReader() {}

    /**
     * The visit; null if the line has a problem.
     *
     * @param closedDays days on which the offices were closed
     */
    static Visit read(LineFields fields, RecordPlace place, Set<LocalDate> closedDays) {
        fields.require(VisitField.PATIENT);
        fields.require(VisitField.VISIT);
        fields.require(VisitField.DATE);
        String patient = fields.text(VisitField.PATIENT);
        String tin = fields.text(VisitField.TIN);
        List<String> npis = npis(fields);
        String virtualGroup = fields.text(VisitField.VIRTUAL_GROUP);
        String apm = fields.text(VisitField.APM);
        String visit = fields.text(VisitField.VISIT);
        LocalDate date = fields.day(VisitField.DATE);
        List<ReleasedInformation> information = new InformationReader(fields).read(date);
        LocalDate optedOut = fields.day(VisitField.OPTED_OUT_AT);
        LocalDate optInProvided = fields.day(VisitField.OPT_IN_PROVIDED_AT);
        String cehrt = fields.text(VisitField.CEHRT);
        LocalDate certified = fields.day(VisitField.CERTIFIED_ON);
        if (!fields.problems().isEmpty()) {
            return null;
        }
        return new Visit(
                place,
                patient,
                visit,
                tin,
                npis.stream().distinct().sorted().toList(),
                virtualGroup,
                apm,
                fields.flag(VisitField.MIPS_ELIGIBLE, true),
                date,
                fields.flag(VisitField.HELD, true),
                information,
                optedOut,
                optInProvided,
                fields.flag(VisitField.NOTHING_TO_PROVIDE, false),
                cehrt,
                certified,
                closedDays);
    }

    private static List<String> npis(LineFields fields) {
        List<String> npis = fields.list(VisitField.NPI);
        if (npis.size() > Visit.MAX_NPIS) {
            fields.invalid(
                    VisitField.NPI,
                    VisitField.NPI + " has " + npis.size()
                            + " clinicians. Expected those who saw the patient at this visit," + " at most "
                            + Visit.MAX_NPIS);
        }
        return npis;
    }
}
