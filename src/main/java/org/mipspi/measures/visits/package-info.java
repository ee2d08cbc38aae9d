/**
 * Records on disk while they are counted: sorted so that those that belong together meet, in bounded memory.
 *
 * <p>In: Records in any order, as a reader finds them.
 *
 * <p>Out: The visits of one reporting entity and patient after the other; or every problem for which nothing is counted.
 */
package org.mipspi.measures.visits;
