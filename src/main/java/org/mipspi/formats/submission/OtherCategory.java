package org.mipspi.formats.submission;

import java.util.stream.Stream;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Arr;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.ShownValue;

/** Finds sets that are not of this category by name, but by what is in them. They would be ignored without a word. */
final class OtherCategory {

    private OtherCategory() {}

    /** Why a set of another category was meant to be one of this category; null if it was not. */
    static String problem(Obj set, DocumentNode category, MeasureList list) {
        String found = "The category is " + ShownValue.of(category);
        if (category instanceof Text text && isMisspelled(text.value())) {
            return found + ". Promoting Interoperability is pi, in small letters. Write pi";
        }
        return measurements(set)
                .map(measurement -> measurement.get("measureId"))
                .filter(id -> id instanceof Text text && list.find(text.value()) != null)
                .findFirst()
                .map(id -> found + ", but " + ((Text) id).value()
                        + " in this set is a Promoting Interoperability measure." + " Write pi, or remove the measure")
                .orElse(null);
    }

    /** Whether a category that is not {@code pi} was meant to be: another spelling, or the earlier name. */
    static boolean isMisspelled(String category) {
        String name = category.strip();
        return name.equalsIgnoreCase("pi") || name.equalsIgnoreCase("aci");
    }

    /** All measurements of a set, those of its sources included. */
    private static Stream<Obj> measurements(Obj set) {
        Stream<Obj> sources = objects(set.get("aggregate")).flatMap(source -> objects(source.get("measurements")));
        return Stream.concat(objects(set.get("measurements")), sources);
    }

    private static Stream<Obj> objects(DocumentNode list) {
        return list instanceof Arr array
                ? array.items().stream().filter(Obj.class::isInstance).map(Obj.class::cast)
                : Stream.empty();
    }
}
