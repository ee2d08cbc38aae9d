package org.mipspi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads every rule file of a folder, in the order of their paths. */
public final class RuleFolder {

    /** Most rule files that a folder may hold, and most bytes of each: far beyond any real one, and bounded. */
    static final int MAX_FILES = 1_000;

    static final long MAX_BYTES = 256 * 1024;

    /** A file that is always there, by which the built-in folder is found in a jar as well as in a directory. */
    private static final String LANDMARK = "/scoring/category.drl";

    private RuleFolder() {}

    /** The rules that this build carries. */
    public static List<RuleSource> builtIn() {
        try {
            URL landmark = RuleFolder.class.getResource("/rules" + LANDMARK);
            String folder = landmark.toString().substring(0, landmark.toString().length() - LANDMARK.length());
            if (!folder.startsWith("jar:")) {
                return read(Path.of(new URI(folder)));
            }
            int separator = folder.indexOf("!/");
            try (FileSystem jar = FileSystems.newFileSystem(URI.create(folder.substring(0, separator)), Map.of())) {
                return read(jar.getPath(folder.substring(separator + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The rules of a folder.
     *
     * @throws IOException if it cannot be read, is no folder, or is beyond the bounds
     */
    public static List<RuleSource> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> paths = files.filter(path -> path.toString().endsWith(".drl"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MAX_FILES + 1L)
                    .toList();
            if (paths.size() > MAX_FILES) {
                throw new IOException(folder + " holds more than " + MAX_FILES + " rule files");
            }
            return paths.stream().map(path -> source(folder, path)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RuleSource source(Path folder, Path path) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new IOException(name + " is larger than " + MAX_BYTES + " bytes");
            }
            return new RuleSource(name, Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(new IOException(name + " is not UTF-8 text", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
