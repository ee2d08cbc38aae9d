/**
 * The count of PI_PEA_1 implemented a second time, in plain Java, as the oracle of the tests.
 * In come the visits of a patient with the clinicians of one reporting entity, and the performance period.
 * Out goes what becomes of each visit, with every reason, and where the patient is counted.
 */
package org.mipspi.secondreading.access;
