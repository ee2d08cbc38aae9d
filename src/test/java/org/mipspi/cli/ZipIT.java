package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked into a folder with a blank in its name and run on a JRE that has no compiler. */
class ZipIT {

    @TempDir
    private static Path folder;

    private static Path program;
    private static Path java;

    @BeforeAll
    static void unpack() throws IOException {
        Path home = folder.resolve("un packed");
        try (Stream<Path> target = Files.list(Path.of("target"));
                FileSystem zip = FileSystems.newFileSystem(
                        target.filter(file -> file.toString().endsWith(".zip"))
                                .findFirst()
                                .orElseThrow(),
                        Map.of("enablePosixFileAttributes", true))) {
            try (Stream<Path> files = Files.walk(zip.getPath("/"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path copy = home.resolve(file.toString().substring(1));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                        Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                    }
                }
            }
        }
        try (Stream<Path> top = Files.list(home)) {
            assertThat(top)
                    .hasSize(1)
                    .allMatch(folder -> folder.getFileName().toString().startsWith("mips-pi-"));
        }
        try (Stream<Path> top = Files.list(home)) {
            program = top.findFirst().orElseThrow().resolve("bin/mips-pi");
        }
        java = runtime();
    }

    /** A JRE of the modules that every JRE has; the JDK itself if it cannot make one. */
    private static Path runtime() {
        Path made = folder.resolve("jre");
        return ToolProvider.findFirst("jlink")
                .filter(jlink -> jlink.run(
                                System.out,
                                System.err,
                                "--add-modules",
                                "java.se,jdk.unsupported,jdk.zipfs",
                                "--output",
                                made.toString())
                        == 0)
                .map(jlink -> made)
                .orElse(Path.of(System.getProperty("java.home")));
    }

    private static ProcessBuilder command(boolean keeping, String... words) {
        ProcessBuilder command = new ProcessBuilder(words).directory(folder.toFile());
        command.environment().put("JAVA_HOME", java.toString());
        command.environment().put("MIPS_PI", program.toString());
        command.environment().remove("MIPS_PI_JAVA_OPTIONS");
        if (!keeping) {
            command.environment().put("MIPS_PI_KEEPING", "1");
        }
        return command.redirectErrorStream(true);
    }

    /** Runs a line of bash in which {@code $MIPS_PI} is the program; what it prints. */
    private static String bash(String line) throws IOException, InterruptedException {
        Process process = command(false, "bash", "-c", line).start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void itContainsWhatAnInstallationNeeds() {
        Path home = program.getParent().getParent();
        assertThat(List.of(
                        "LICENSE", "docs/configuration.md", "deploy/mips-pi.service", "examples/individual-2026.json"))
                .allMatch(file -> Files.exists(home.resolve(file)));
        // The plugin that writes it does not run in a build without a network.
        if (Files.exists(Path.of("target/sbom.cyclonedx.json"))) {
            assertThat(home.resolve("sbom.cyclonedx.json"))
                    .content()
                    .contains("\"drools-engine\"")
                    .doesNotContain("\"assertj-core\"", "\"serialNumber\"", "\"timestamp\"");
        }
    }

    /** The platform records settings that the build finds; the machine's own are none of them. */
    @Test
    void itContainsNothingOfTheMachineThatBuiltIt() throws IOException {
        List<String> told = new ArrayList<>();
        try (JarInputStream generated = new JarInputStream(
                Files.newInputStream(program.resolveSibling("../app/quarkus/generated-bytecode.jar")))) {
            for (JarEntry entry = generated.getNextJarEntry(); entry != null; entry = generated.getNextJarEntry()) {
                String content = new String(generated.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (content.contains(Path.of("").toAbsolutePath().toString())
                        || content.contains("MAVEN_PROJECTBASEDIR")) {
                    told.add(entry.getName());
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void everyKindOfCommandRuns() throws Exception {
        assertThat(bash("\"$MIPS_PI\" --version")).contains("rules built-in", "Java " + Runtime.version());
        assertThat(bash("\"$MIPS_PI\" score \"${MIPS_PI%/bin/*}/examples/individual-2026.json\""))
                .contains("85 of 100");
        assertThat(bash("\"$MIPS_PI\" convert \"${MIPS_PI%/bin/*}/examples/qrda/individual-2026.xml\""))
                .contains("\"performanceYear\"");
        assertThat(bash("tr -d '\\n' <\"${MIPS_PI%/bin/*}/examples/individual-2026.json\" | \"$MIPS_PI\" batch -"))
                .contains("\"category\":85");
    }

    /** Rules that are not built in are compiled: without the compiler of the JDK. */
    @Test
    void rulesOfOnesOwnAreCheckedAndTested() throws Exception {
        bash("\"$MIPS_PI\" rules --export mine");
        assertThat(bash("\"$MIPS_PI\" check mine/rules")).contains("are valid");
        assertThat(bash("\"$MIPS_PI\" test mine/scenarios/attestations --rules mine/rules"))
                .contains(" passed, 0 failed");
        assertThat(bash("\"$MIPS_PI\" mutate --rule ONC_ACB_SURVEILLANCE")).contains(" mutants: ");
    }

    /** Both find that the class data is not there yet. */
    @Test
    void twoFirstCommandsAtOnceBothRun() throws Exception {
        List<Process> first = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            first.add(command(true, program.toString(), "--version")
                    .redirectOutput(folder.resolve("first" + i).toFile())
                    .start());
        }
        for (int i = 0; i < 2; i++) {
            assertThat(first.get(i).waitFor()).isZero();
            assertThat(folder.resolve("first" + i)).content().contains("rules built-in");
        }
        // A JRE without class data of its own cannot add to it; that is no reason to prepare again.
        try (Stream<Path> kept = Files.list(program.resolveSibling("../.cache"))) {
            assertThat(kept).singleElement().satisfies(classes -> assertThat(classes.resolve("keep-classes.log"))
                    .exists());
        }
    }

    @Test
    void theEndOfAReaderIsQuietAndAFullDiskIsNot() throws Exception {
        assertThat(bash("\"$MIPS_PI\" rules --format json | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}"))
                .isEqualTo("141\n");
        if (Files.exists(Path.of("/dev/full"))) {
            assertThat(bash("\"$MIPS_PI\" rules >/dev/full || echo $?"))
                    .startsWith("mips-pi: standard output could not be written: ")
                    .endsWith("\n3\n");
        }
    }

    @Test
    void theServiceTakesNoFileOfTheWorkingDirectoryAndRefusesABusyPort() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.properties"), "quarkus.http.host=192.0.2.1\n");
        Files.writeString(folder.resolve(".env"), "QUARKUS_HTTP_HOST=192.0.2.2\n");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            assertThat(bash("\"$MIPS_PI\" serve --port " + port + " || echo $?"))
                    .endsWith("mips-pi: port " + port + " of 127.0.0.1 is in use by another program."
                            + " Stop that program, or name another port with --port\n2\n");
        }
        Process service = command(false, program.toString(), "serve", "--port", Integer.toString(port))
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(answer(service, port)).contains("\"outcome\":\"SCORED\"");
        } finally {
            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(folder.resolve("log")).content().contains(", commit ", ", rules built-in ");
    }

    /** The answer to an example, as soon as the service gives one. */
    private static String answer(Process service, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/decisions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(program.resolveSibling("../examples/individual-2026.json")))
                .build();
        while (service.isAlive()) {
            try {
                return HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        return Files.readString(folder.resolve("log"));
    }
}
