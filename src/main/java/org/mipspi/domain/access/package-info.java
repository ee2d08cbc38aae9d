/**
 * Facts and conclusions of the rules that count PI_PEA_1 from records. Every public type here is a word that rule files
 * may use.
 *
 * <p>In: The encounters of a patient with the clinicians of a reporting entity.
 *
 * <p>Out: Whether each encounter was followed by timely access, and where the patient is counted.
 */
package org.mipspi.domain.access;
