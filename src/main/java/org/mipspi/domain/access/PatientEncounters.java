package org.mipspi.domain.access;

import org.mipspi.domain.points.InsertedByEngine;

/**
 * A patient's encounters with clinicians of a reporting entity, once the rules have judged each of them.
 *
 * @param seen how many encounters count: held, in the performance period, with a MIPS eligible clinician
 * @param unmet how many of them were not followed by timely access; 0 to {@code seen}
 */
public record PatientEncounters(long seen, long unmet) implements InsertedByEngine {}
