package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.rules.scope.Years;
import org.mipspi.rules.scope.Years.Range;

/** The years of a rule, with one end of a range, or the whole of it, moved by one. */
final class MovedYears {

    private final List<Integer> supported;

    /** Moves within these supported years. */
    MovedYears(List<Integer> supported) {
        this.supported = supported;
    }

    /** Texts that put the rule in force in a different set of supported years, one text for each set. */
    List<String> of(Years years) {
        Map<Set<Integer>, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < years.ranges().size(); i++) {
            for (Range moved : moved(years.ranges().get(i))) {
                List<Range> ranges = new ArrayList<>(years.ranges());
                ranges.set(i, moved);
                String text = ranges.stream().map(MovedYears::text).collect(Collectors.joining(", "));
                texts.putIfAbsent(supported(Years.parse(text)), text);
            }
        }
        texts.remove(Set.<Integer>of());
        texts.remove(supported(years));
        return List.copyOf(texts.values());
    }

    private List<Range> moved(Range range) {
        boolean open = range.to() == Integer.MAX_VALUE;
        List<Range> moved = new ArrayList<>();
        for (int by : new int[] {-1, 1}) {
            moved.add(new Range(range.from() + by, range.to()));
            if (!open) {
                moved.add(new Range(range.from(), range.to() + by));
                moved.add(new Range(range.from() + by, range.to() + by));
            }
        }
        if (open) {
            moved.add(new Range(range.from(), supported.get(supported.size() - 1) - 1));
        }
        return moved.stream().filter(each -> each.from() <= each.to()).toList();
    }

    private static String text(Range range) {
        return range.from() == range.to()
                ? Integer.toString(range.from())
                : range.from() + "-" + (range.to() == Integer.MAX_VALUE ? "" : range.to());
    }

    private Set<Integer> supported(Years years) {
        return supported.stream().filter(years::contains).collect(Collectors.toSet());
    }
}
