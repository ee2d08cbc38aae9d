package org.mipspi.measures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mipspi.measures.visits.PatientVisits;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.SortedVisits;

/**
 * Works on patients on all cores, some at a time, and hands the results on in the order of the patients.
 *
 * @param <T> what the work makes of a patient
 */
final class JudgedInOrder<T> {

    /** Patients and parts of visits that are held at a time; one patient may have more. */
    private static final int HELD_AT_A_TIME = 4_000;

    /** Receives the results. */
    interface Receiver<T> {
        void accept(T result) throws IOException;
    }

    private final Function<PatientVisits, T> work;
    private final Receiver<T> receiver;
    private final List<PatientVisits> waiting = new ArrayList<>();
    private int held;

    private JudgedInOrder(Function<PatientVisits, T> work, Receiver<T> receiver) {
        this.work = work;
        this.receiver = receiver;
    }

    /**
     * Works on every patient.
     *
     * @param work is done on several patients at once
     * @param receiver is called for one result after the other
     * @param goOn is run before each patient, by several threads at once; what it throws ends the work
     * @throws RecordsRefused if a patient has more visits than anybody can have
     */
    static <T> void forEach(SortedVisits visits, Function<PatientVisits, T> work, Receiver<T> receiver, Runnable goOn)
            throws IOException, RecordsRefused {
        JudgedInOrder<T> all = new JudgedInOrder<>(
                patient -> {
                    goOn.run();
                    return work.apply(patient);
                },
                receiver);
        visits.forEach(all::add);
        all.work();
    }

    private void add(PatientVisits patient) throws IOException {
        waiting.add(patient);
        held += 1 + patient.parts();
        if (held >= HELD_AT_A_TIME) {
            work();
        }
    }

    private void work() throws IOException {
        List<T> results = waiting.parallelStream().map(work).toList();
        waiting.clear();
        held = 0;
        for (T result : results) {
            receiver.accept(result);
        }
    }
}
