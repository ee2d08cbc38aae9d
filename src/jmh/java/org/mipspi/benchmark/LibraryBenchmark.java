package org.mipspi.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mipspi.submissions.RandomLines;

/**
 * The speed of the jar in a plain program, with logging as it comes: each kind of logging in fresh JVMs without any option,
 * in turn with a JVM whose root level is set to WARN by hand. Prints the best rate of each and its ratio to that of the root at WARN.
 * Processor time is measured, so a busy machine disturbs little.
 */
public final class LibraryBenchmark {

    private static final Path BACKENDS = Path.of("target", "log-backends");
    private static final String BY_HAND = "JBoss LogManager, root at WARN by hand";
    private static final int LINES = 1024;

    /** A JVM with this class path and these further options and arguments. */
    private record Program(List<String> classPath, List<String> options, List<String> arguments) {
        static Program asItComes(List<String> classPath, String lines) {
            return new Program(classPath, List.of(), List.of(lines));
        }
    }

    private LibraryBenchmark() {}

    /** Runs so many rounds. */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        Path lines = Files.createTempFile("mips-pi-lines", ".ndjson");
        try {
            write(lines);
            print(best(rounds, programs(lines.toString())));
        } finally {
            Files.delete(lines);
        }
    }

    private static void write(Path file) throws IOException {
        RandomLines random = new RandomLines(2026, 0, 2026);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(new String(random.next(), StandardCharsets.UTF_8));
        }
        Files.write(file, lines);
    }

    private static Map<String, Program> programs(String lines) throws IOException {
        List<String> own = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        List<String> plain = own.stream()
                .filter(entry -> !entry.contains("jboss-logmanager"))
                .toList();
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put(
                BY_HAND,
                new Program(
                        own,
                        List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
                        List.of(lines, "root-at-WARN")));
        programs.put("JBoss LogManager", Program.asItComes(own, lines));
        programs.put("java.util.logging", Program.asItComes(with("jul", plain), lines));
        programs.put("Logback", Program.asItComes(with("logback", plain), lines));
        programs.put("Log4j 2", Program.asItComes(with("log4j", plain), lines));
        programs.put("none", Program.asItComes(plain, lines));
        return programs;
    }

    private static List<String> with(String backend, List<String> classPath) throws IOException {
        List<String> with = new ArrayList<>(classPath);
        try (Stream<Path> jars = Files.list(BACKENDS.resolve(backend))) {
            jars.map(Path::toString).forEach(with::add);
        }
        return with;
    }

    private static Map<String, Double> best(int rounds, Map<String, Program> programs) throws IOException {
        Map<String, Double> best = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Program> program : programs.entrySet()) {
                best.merge(program.getKey(), rate(program.getValue()), Math::max);
            }
        }
        return best;
    }

    private static double rate(Program program) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.options());
        command.addAll(List.of("-cp", String.join(File.pathSeparator, program.classPath())));
        command.add(LibraryProgram.class.getName());
        command.addAll(program.arguments());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines()
                .filter(line -> line.startsWith("rate "))
                .mapToDouble(line -> Double.parseDouble(line.substring("rate ".length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output));
    }

    private static void print(Map<String, Double> rates) {
        rates.forEach((logging, rate) -> System.out.printf(
                Locale.ROOT, "%-40s %,8.0f decisions a second, %.2f%n", logging, rate, rate / rates.get(BY_HAND)));
    }
}
