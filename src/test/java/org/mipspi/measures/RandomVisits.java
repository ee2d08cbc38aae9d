package org.mipspi.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

/** Random visits of a few patients, clinicians and TINs, dense around what the rules distinguish. */
final class RandomVisits {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 28);

    private final Random random;
    private int line;

    RandomVisits(long seed) {
        random = new Random(seed);
    }

    List<Visit> some(int count) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visits.add(one());
        }
        return visits;
    }

    Visit one() {
        line++;
        LocalDate date = FIRST.plusDays(random.nextInt(376));
        List<ReleasedInformation> parts = new ArrayList<>();
        do {
            parts.add(part(date));
        } while (random.nextInt(8) == 0);
        LocalDate optedOut = random.nextInt(6) == 0 ? date : null;
        return new Visit(
                new RecordPlace("visits.ndjson", line),
                "p" + random.nextInt(8),
                "e" + line,
                random.nextBoolean() ? "000456789" : "000456790",
                random.nextInt(5) == 0 ? List.of("9876543210", "9876543211") : List.of("987654321" + random.nextInt(3)),
                random.nextInt(4) == 0 ? null : "VG1",
                random.nextInt(4) == 0 ? null : "A" + random.nextInt(2),
                random.nextInt(10) > 0,
                date,
                random.nextInt(10) > 0,
                parts,
                optedOut,
                optedOut != null && random.nextBoolean() ? date.plusDays(random.nextInt(9)) : null,
                random.nextInt(15) == 0,
                null,
                random.nextInt(5) == 0 ? FIRST.plusDays(random.nextInt(380)) : null,
                random.nextBoolean() ? Set.of() : Set.of(LocalDate.of(2026, 11, 27)));
    }

    private ReleasedInformation part(LocalDate date) {
        LocalDate available = date.plusDays(random.nextInt(3));
        LocalDate access = random.nextInt(6) == 0 ? null : available.plusDays(random.nextInt(8) - 1);
        return new ReleasedInformation(available, access, access, access, random.nextInt(6) == 0 ? null : access);
    }
}
