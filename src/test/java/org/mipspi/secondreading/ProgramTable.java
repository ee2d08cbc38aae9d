package org.mipspi.secondreading;

import java.util.Set;
import java.util.stream.Stream;

/** CMS's lists of programs: the names that a measurement set can have as its programName. */
public final class ProgramTable {

    private static final Set<String> EVERY_YEAR = Set.of(
            "G0053", "G0054", "G0055", "G0057", "G0058", "G0059", "M0001", "M0002", "M0004", "M0005", "M1366", "M1367",
            "M1368", "M1369", "M1370", "app1", "mips");
    private static final Set<String> ONLY_2024 = Set.of("M0003");
    private static final Set<String> FROM_2025 =
            Set.of("M1420", "M1421", "M1422", "M1423", "M1424", "M1425", "appPlus");
    private static final Set<String> FROM_2026 = Set.of("M1498", "M1499", "M1500", "M1501", "M1502", "M1503", "ssp");

    private ProgramTable() {}

    /** Whether CMS lists the program in the year. */
    static boolean isOfYear(String name, int year) {
        return EVERY_YEAR.contains(name)
                || (year == 2024 && ONLY_2024.contains(name))
                || (year >= 2025 && FROM_2025.contains(name))
                || (year >= 2026 && FROM_2026.contains(name));
    }

    /** Whether CMS lists the program in any year. */
    static boolean isKnown(String name) {
        return Stream.of(EVERY_YEAR, ONLY_2024, FROM_2025, FROM_2026).anyMatch(names -> names.contains(name));
    }

    /** Whether the name is one of the APM Performance Pathway. */
    static boolean isPathway(String name) {
        return Set.of("app1", "appPlus", "ssp").contains(name);
    }
}
