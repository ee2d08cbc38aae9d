package org.mipspi.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A standalone cluster on this machine: a master and workers with one core each, all JVMs of their own. */
final class TestCluster implements AutoCloseable {

    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
    private static final long LONGEST_MINUTES = 10;

    private final Path home;
    private final int port = freePort();
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    /** Starts a cluster of so many workers, whose Spark, logs and work are in a folder. */
    TestCluster(Path home, int size) throws IOException {
        this.home = home;
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String jar : classPath().split(File.pathSeparator)) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--webui-port",
                String.valueOf(freePort()));
        for (int i = 1; i <= size; i++) {
            workers.add(start(
                    "worker-" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    String.valueOf(freePort()),
                    "--work-dir",
                    home.resolve("work-" + i).toString(),
                    master()));
        }
    }

    private static String classPath() throws IOException {
        return Files.readString(Path.of("target/spark.classpath")).strip();
    }

    /** The address to submit to. */
    String master() {
        return "spark://127.0.0.1:" + port;
    }

    private Process start(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("@" + Path.of("jvm.options").toAbsolutePath(), "-Xmx512m", "-cp", classPath(), main));
        command.addAll(Arrays.asList(arguments));
        return start(name, command);
    }

    private Process start(String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.redirectErrorStream(true).redirectOutput(log(name).toFile());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** What a process printed. */
    Path log(String name) {
        return home.resolve(name + ".log");
    }

    /** Submits a program with the launcher. */
    Process submit(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of("mips-pi-spark").toAbsolutePath().toString(),
                "--master",
                master(),
                "--executor-memory",
                "1g",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false"));
        command.addAll(Arrays.asList(arguments));
        return start(name, command);
    }

    /** Waits for a program to end. */
    static int exitCode(Process program) throws InterruptedException {
        if (!program.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the program has not ended after " + LONGEST_MINUTES + " minutes");
        }
        return program.exitValue();
    }

    /** The executors that run on the workers. */
    List<ProcessHandle> executors() {
        return workers.stream()
                .flatMap(Process::descendants)
                .filter(process -> commandLine(process).contains(EXECUTOR))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    /** What each executor of each application has logged so far. */
    List<String> executorLogs() throws IOException {
        List<String> logs = new ArrayList<>();
        for (int i = 1; i <= workers.size(); i++) {
            try (Stream<Path> files = Files.walk(home.resolve("work-" + i))) {
                files.filter(file -> file.endsWith("stderr")).sorted().forEach(file -> logs.add(text(file)));
            }
        }
        return logs;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
