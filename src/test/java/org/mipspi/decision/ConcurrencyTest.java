package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;

/** No decision sees anything of another one, however many are made at once. */
class ConcurrencyTest {

    private static final List<Integer> YEARS = MeasureFiles.builtIn().years();

    private static final int THREADS = 8;
    private static final int DECISIONS = 100_000;
    private static final int DIFFERENT = 500;
    private static final UUID NO_ID = new UUID(0, 0);

    @Test
    void aHundredThousandDecisionsOnSeveralThreadsAreThoseOfOneThread() throws Exception {
        DecisionService decisions = new DecisionService(RuleSet.builtIn());
        List<byte[]> documents = new ArrayList<>();
        List<byte[]> alone = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            documents.add(document(i));
            alone.add(decide(decisions, documents.get(i)));
        }
        assertThat(alone.stream().map(String::new).distinct())
                .as("answers that differ")
                .hasSize(DIFFERENT);

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> mixed = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int seed = thread;
                mixed.add(threads.submit((Callable<Integer>) () -> mixed(decisions, documents, alone, seed)));
            }
            for (Future<Integer> count : mixed) {
                assertThat(count.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int mixed(DecisionService decisions, List<byte[]> documents, List<byte[]> alone, int seed)
            throws Exception {
        int mixed = 0;
        for (int i = 0; i < DECISIONS / THREADS; i++) {
            int index = (i * 7 + seed * 61) % DIFFERENT;
            if (!java.util.Arrays.equals(decide(decisions, documents.get(index)), alone.get(index))) {
                mixed++;
            }
        }
        return mixed;
    }

    private static byte[] decide(DecisionService decisions, byte[] document) throws Exception {
        return AnswerJson.write(NO_ID, ((Result.Decided) decisions.decide(document, false)).decision());
    }

    /** Every one has its own counts, and so its own answer; years, options and exclusions differ as well. */
    private static byte[] document(int i) {
        int year = YEARS.get(i % YEARS.size());
        StringBuilder measurements = new StringBuilder();
        measurements.append(counts("PI_PEA_1", i + 1, 1_000));
        measurements.append(i % 2 == 0 ? counts("PI_EP_1", i, 500) : yes("PI_LVPP_1"));
        measurements.append(i % 5 == 0 ? yes("PI_EP_2_EX_1") : yes("PI_EP_2"));
        measurements.append(
                i % 4 == 0 ? yes("PI_HIE_6") : counts("PI_HIE_1", 1, 2) + (i % 4 == 1 ? yes("PI_LVITC_2") : ""));
        measurements.append(i % 7 == 0 ? "" : yes("PI_PPHI_1") + yes("PI_PPHI_2"));
        measurements.append(i % 6 == 0 ? yes("PI_PHCDRR_1_EX_1") : yes("PI_PHCDRR_1") + yes("PI_PHCDRR_1_PROD"));
        String document = "{\"submissionId\":\"" + i + "\",\"entityType\":\"individual\",\"performanceYear\":" + year
                + ",\"measurementSets\":[{\"category\":\"pi\",\"performanceStart\":\"" + year
                + "-01-01\",\"performanceEnd\":\"" + year
                + "-12-31\",\"cehrtId\":\"0015C0000000000\",\"measurements\":["
                + measurements + yes("PI_ONCDIR_1").replace("},", "}") + "]}]}";
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static String counts(String id, int numerator, int denominator) {
        return "{\"measureId\":\"" + id + "\",\"value\":{\"numerator\":" + numerator + ",\"denominator\":" + denominator
                + "}},";
    }

    private static String yes(String id) {
        return "{\"measureId\":\"" + id + "\",\"value\":true},";
    }
}
