package org.mipspi.domain.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatientIdsTest {

    private final PatientIds ids = new PatientIds();

    @Test
    void anIdThatNothingJoinsStandsForItself() {
        assertThat(ids.patient("p1")).isEqualTo("p1");
        assertThat(ids.isJoined("p1")).isFalse();
        assertThat(ids.otherIds()).isEmpty();
    }

    @Test
    void theSmallestIdStandsForAllThatAreJoinedDirectlyOrByOthers() {
        assertThat(ids.join("p5", "p4")).isTrue();
        assertThat(ids.join("p7", "p8")).isTrue();
        assertThat(ids.join("p2", "p3")).isTrue();
        assertThat(ids.join("p4", "p3")).isTrue();
        assertThat(List.of("p2", "p3", "p4", "p5")).allSatisfy(id -> {
            assertThat(ids.patient(id)).isEqualTo("p2");
            assertThat(ids.isJoined(id)).isTrue();
        });
        assertThat(ids.otherIds()).isEqualTo(Map.of("p2", List.of("p3", "p4", "p5"), "p7", List.of("p8")));
    }

    @Test
    void anIdThatIsJoinedWithItselfIsNotJoined() {
        assertThat(ids.join("p1", "p1")).isTrue();
        assertThat(ids.isJoined("p1")).isFalse();
        assertThat(ids.otherIds()).isEmpty();
    }

    @Test
    void moreIdsThanTheLimitAreNotJoined() {
        PatientIds few = new PatientIds(3);
        assertThat(few.join("p1", "p2")).isTrue();
        assertThat(few.join("p8", "p9")).isFalse();
        assertThat(few.join("p2", "p3")).isTrue();
        assertThat(few.join("p3", "p4")).isFalse();
        assertThat(few.join("p1", "p3")).isTrue();
        assertThat(few.patient("p4")).isEqualTo("p4");
    }

    /** Compared with a search that visits every pair again and again. */
    @Test
    void theOrderInWhichIdsAreJoinedChangesNothing() {
        qt().forAll(lists().of(integers().between(0, 99)).ofSizeBetween(0, 12)).checkAssert(pairs -> {
            PatientIds joined = new PatientIds();
            pairs.forEach(pair -> joined.join("p" + pair / 10, "p" + pair % 10));
            for (int id = 0; id < 10; id++) {
                assertThat(joined.patient("p" + id))
                        .isEqualTo(reachable(id, pairs).first());
            }
        });
    }

    private static TreeSet<String> reachable(int id, List<Integer> pairs) {
        TreeSet<String> found = new TreeSet<>(List.of("p" + id));
        for (int i = 0; i < pairs.size(); i++) {
            for (int pair : pairs) {
                if (found.contains("p" + pair / 10) || found.contains("p" + pair % 10)) {
                    found.add("p" + pair / 10);
                    found.add("p" + pair % 10);
                }
            }
        }
        return found;
    }
}
