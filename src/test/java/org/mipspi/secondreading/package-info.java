/**
 * The scoring specification implemented a second time, in plain Java, as the oracle of the tests.
 * In comes a document in JSON, or a submission already read.
 * Out go its refusals, with code and place, or its answer without prose, and where that differs from the answer by rules.
 */
package org.mipspi.secondreading;
