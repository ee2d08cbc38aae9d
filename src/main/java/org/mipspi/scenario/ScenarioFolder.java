package org.mipspi.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads every scenario file of a folder, in the order of their paths. */
public final class ScenarioFolder {

    /** Most scenario files that a folder may hold, and most bytes of each: far beyond any real one, and bounded. */
    static final int MAX_FILES = 1_000;

    static final long MAX_BYTES = 1024 * 1024;

    /** A file that is always there, by which the built-in folder is found in a jar as well as in a directory. */
    private static final String LANDMARK = "/" + ScenarioSuite.BASES;

    private ScenarioFolder() {}

    /** The scenarios that this build carries for its own rules. */
    public static List<ScenarioSource> builtIn() {
        URL landmark = ScenarioFolder.class.getResource("/scenarios" + LANDMARK);
        String folder = landmark.toString().substring(0, landmark.toString().length() - LANDMARK.length());
        try {
            if (!folder.startsWith("jar:")) {
                return read(Path.of(URI.create(folder)));
            }
            int separator = folder.indexOf("!/");
            // Opened by path, not by URI: two readers of one jar would get in each other's way.
            Path jar = Path.of(URI.create(folder.substring("jar:".length(), separator)));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return read(inside.getPath(folder.substring(separator + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The scenarios of a folder.
     *
     * @throws IOException if it cannot be read, is no folder, or is beyond the bounds
     */
    public static List<ScenarioSource> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> paths = files.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MAX_FILES + 1L)
                    .toList();
            if (paths.size() > MAX_FILES) {
                throw new IOException(folder + " holds more than " + MAX_FILES + " scenario files");
            }
            return paths.stream().map(path -> source(folder, path)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ScenarioSource source(Path folder, Path path) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new IOException(name + " is larger than " + MAX_BYTES + " bytes");
            }
            return new ScenarioSource(name, Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(new IOException(name + " is not UTF-8 text", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
