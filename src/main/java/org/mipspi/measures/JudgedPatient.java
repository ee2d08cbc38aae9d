package org.mipspi.measures;

import java.util.List;
import org.mipspi.domain.access.PatientResult;

/**
 * A patient with what the rules conclude, for one reporting entity.
 *
 * @param result where the patient is counted
 * @param because the sentence of the rule that decided
 * @param rule the rule that decided, by its name
 * @param visits the visits with clinicians of the entity, in the order of their dates
 */
public record JudgedPatient(PatientResult result, String because, String rule, List<JudgedVisit> visits) {}
