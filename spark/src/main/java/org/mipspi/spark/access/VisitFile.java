package org.mipspi.spark.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.mipspi.files.RecordFiles.RecordFile;
import org.mipspi.spark.lines.InputFile;
import org.mipspi.spark.lines.Unusable;

/**
 * A file of visits.
 *
 * @param name its name in problems and in the account: as {@code count patients} has it if the input is one file or folder,
 *     otherwise its full address
 * @param file the file
 */
record VisitFile(String name, InputFile file) implements Serializable {

    /** The files of an input, in the order of their names. */
    static List<VisitFile> of(List<String> paths, Configuration configuration) throws Unusable {
        List<VisitFile> files = new ArrayList<>();
        FileStatus only = paths.size() == 1
                ? Unusable.ifFails(paths.get(0), () -> status(new Path(paths.get(0)), configuration))
                : null;
        for (InputFile file : InputFile.of(paths, configuration)) {
            files.add(new VisitFile(name(file.path(), only), file));
        }
        return files;
    }

    /** Null for a pattern. */
    private static FileStatus status(Path path, Configuration configuration) throws IOException {
        FileSystem system = path.getFileSystem(configuration);
        return system.exists(path) ? system.getFileStatus(path) : null;
    }

    private static String name(String address, FileStatus only) {
        if (only == null) {
            return address;
        }
        return only.isFile()
                ? only.getPath().getName()
                : address.substring(only.getPath().toString().length() + 1);
    }

    /** The file as mips-pi reads it. */
    RecordFile record(Configuration configuration) {
        return RecordFile.of(name, file.length(), () -> open(configuration));
    }

    private InputStream open(Configuration configuration) throws IOException {
        Path path = new Path(file.path());
        return path.getFileSystem(configuration).open(path);
    }

    /** Whether it can only be read from its beginning to its end. */
    boolean isCompressed(Configuration configuration) throws Unusable {
        return Unusable.ifFails(file.path(), () -> {
            try (InputStream in = open(configuration)) {
                return name.toLowerCase(Locale.ROOT).endsWith(".gz") || in.read() == 0x1f && in.read() == 0x8b;
            }
        });
    }
}
