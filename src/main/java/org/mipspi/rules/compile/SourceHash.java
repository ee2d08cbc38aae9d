package org.mipspi.rules.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.drools.base.util.Drools;
import org.mipspi.files.TextFile;

/** A hash of what compiled rules were made from. If it differs, they must not be used. */
final class SourceHash {

    private SourceHash() {}

    /**
     * The hash of rule files, of the version of the rule engine, and of classes.
     *
     * @param classes the classes that compile rules or that rules are compiled against, as paths of the class path
     */
    static String of(List<TextFile> sources, List<String> classes) {
        MessageDigest digest = sha256();
        add(digest, sources);
        add(digest, Drools.getFullVersion().getBytes(StandardCharsets.UTF_8));
        for (String path : classes) {
            add(digest, path.getBytes(StandardCharsets.UTF_8));
            add(digest, bytes(path));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of rule files alone: their paths and their texts. */
    static String of(List<TextFile> sources) {
        MessageDigest digest = sha256();
        add(digest, sources);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, List<TextFile> sources) {
        for (TextFile source : sources) {
            add(digest, source.path().getBytes(StandardCharsets.UTF_8));
            add(digest, source.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(part);
        digest.update((byte) 0);
    }

    /** The bytes of a class; none if it is missing, which changes the hash. */
    private static byte[] bytes(String path) {
        try (InputStream found = SourceHash.class.getResourceAsStream("/" + path)) {
            return found == null ? new byte[0] : found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
