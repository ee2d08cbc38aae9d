package org.mipspi.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Objects;

/**
 * The only place where a command opens a file for writing. A symbolic link stands for the file that it names, which is
 * written instead of it. Only regular files are written: to replace a device would take it from the machine.
 */
public final class OutputFile {

    /** More links than any system follows. */
    private static final int MOST_LINKS = 40;

    private OutputFile() {}

    /**
     * Why a file cannot be written, and what to do; null if nothing is known against it.
     *
     * @param named the file as it was named; null if it was not asked for
     */
    public static String fault(Path named) throws IOException {
        if (named == null) {
            return null;
        }
        if (named.toString().equals("-")) {
            return "- does not stand for standard output here. Name a file to write";
        }
        if (Files.isDirectory(named)) {
            return named + " is a folder. Name a file to write";
        }
        Path target = follow(named);
        if (target == null || (Files.exists(named) && !Files.isRegularFile(named))) {
            return named + " is not a regular file. Name a regular file; only batch -o writes to"
                    + " standard output, with - as the name";
        }
        Path folder = target.getParent();
        return Files.isDirectory(folder)
                ? null
                : "no such folder: " + folder + ". Create it, or write to another folder";
    }

    /**
     * The message if two of some files to read and to write are the same file; otherwise null.
     *
     * @param files the files; null for one that was not asked for
     */
    public static String clash(List<Path> files) throws IOException {
        List<Path> named = files.stream().filter(Objects::nonNull).toList();
        for (int i = 0; i < named.size(); i++) {
            for (Path other : named.subList(i + 1, named.size())) {
                if (isOne(named.get(i), other)) {
                    return named.get(i) + " and " + other + " are the same file. Name different files";
                }
            }
        }
        return null;
    }

    private static boolean isOne(Path one, Path other) throws IOException {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }

    /**
     * The file to write: the one that a symbolic link names, or the named file.
     *
     * @throws IOException if it cannot be written; see {@link #fault}
     */
    public static Path target(Path named) throws IOException {
        String fault = fault(named);
        if (fault != null) {
            throw new IOException(fault);
        }
        return follow(named);
    }

    /** Writes a file while its content is made. An existing file is emptied first. */
    public static OutputStream open(Path named) throws IOException {
        return Files.newOutputStream(target(named));
    }

    /** Writes lines of text in UTF-8 to a file while they are made. An existing file is emptied first. */
    public static BufferedWriter writer(Path named) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(open(named), StandardCharsets.UTF_8), 64 * 1024);
    }

    /** Writes a file in one step, so that no reader and no interruption leaves half of it. */
    public static void replace(Path named, byte[] content) throws IOException {
        Path target = target(named);
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        if (Files.exists(partial, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(partial);
        }
        Files.write(partial, content);
        keepPermissions(target, partial);
        move(partial, target);
    }

    /** Whoever may not read a file may not read what replaces it either. */
    private static void keepPermissions(Path replaced, Path by) throws IOException {
        PosixFileAttributeView known = Files.getFileAttributeView(replaced, PosixFileAttributeView.class);
        if (known != null && Files.exists(replaced)) {
            Files.setPosixFilePermissions(by, known.readAttributes().permissions());
        }
    }

    /** Gives a complete file its name in one step. */
    public static void move(Path complete, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(target + " is no longer a regular file. The result is in " + complete);
        }
        Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the last of a chain of links names; null if it is an open file of a process, or the chain does not end. */
    private static Path follow(Path named) throws IOException {
        Path file = named.toAbsolutePath();
        for (int i = 0; i < MOST_LINKS; i++) {
            Path plain = file.normalize();
            if (plain.startsWith("/proc") || plain.startsWith("/dev/fd")) {
                return null;
            }
            if (!Files.isSymbolicLink(file)) {
                return file;
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return null;
    }
}
