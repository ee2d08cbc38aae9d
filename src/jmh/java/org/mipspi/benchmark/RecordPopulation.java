package org.mipspi.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Makes visits of an invented population, the same for the same numbers: {@code FILE PATIENTS VISITS}. */
public final class RecordPopulation {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private RecordPopulation() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    /** Writes visits as NDJSON, in no order. */
    static void write(Path file, int patients, int visits) throws IOException {
        Random random = new Random(42);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"zone\": \"America/New_York\", \"closedDays\": [\"2026-11-27\"]}\n");
            for (int i = 0; i < visits; i++) {
                int tin = random.nextInt(10);
                LocalDate date = FIRST.plusDays(random.nextInt(365));
                out.write("{\"patient\": \"p" + random.nextInt(patients) + "\", \"tin\": \"00045678" + tin
                        + "\", \"npi\": \"98765432"
                        + tin + random.nextInt(10) + "\", \"visit\": \"e" + i + "\", \"date\": \"" + date
                        + "\", \"availableAt\": \"" + date + "T14:10:00-05:00\"");
                if (random.nextInt(100) > 0) {
                    LocalDate access = date.plusDays(random.nextInt(100) < 90 ? random.nextInt(3) : random.nextInt(12));
                    out.write(", \"accessAt\": \"" + access + "T09:00:00-05:00\"");
                }
                out.write("}\n");
            }
        }
    }
}
