package org.mipspi.submissions.space;

import de.rwth.swc.coffee4j.algorithmic.constraint.ConstraintChecker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells the all-pairs library what is not refused. A row is an array of places of values, -1 where there is none yet. */
final class AllowedRows implements ConstraintChecker {

    private static final int NONE = -1;

    private final List<Dimension> dimensions;
    private final Conflicts conflicts;

    AllowedRows(List<Dimension> dimensions, Conflicts conflicts) {
        this.dimensions = dimensions;
        this.conflicts = conflicts;
    }

    @Override
    public boolean isValid(int[] row) {
        List<Value> values = new ArrayList<>(row.length);
        for (int i = 0; i < row.length; i++) {
            if (row[i] != NONE) {
                values.add(dimensions.get(i).values().get(row[i]));
            }
        }
        return conflicts.allow(values);
    }

    /** A row with further values, each given as its dimension and its place. */
    @Override
    public boolean isExtensionValid(int[] row, int... further) {
        int[] extended = row.clone();
        for (int i = 0; i < further.length; i += 2) {
            extended[further[i]] = further[i + 1];
        }
        return isValid(extended);
    }

    /** Some dimensions, and the places of their values. */
    @Override
    public boolean isDualValid(int[] some, int[] places) {
        int[] row = new int[dimensions.size()];
        Arrays.fill(row, NONE);
        for (int i = 0; i < some.length; i++) {
            row[some[i]] = places[i];
        }
        return isValid(row);
    }

    @Override
    public void addConstraint(int[] row) {
        throw new UnsupportedOperationException("what is refused does not change");
    }
}
