package org.mipspi.spark.lines;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * A file of submissions, one per line, as it was when the job was planned.
 *
 * @param path its full address, such as {@code file:/data/in.ndjson} or {@code hdfs://host/in.ndjson.gz}
 * @param length its length in bytes
 * @param modified when it was last modified, in milliseconds; executors refuse a file that has changed since
 */
public record InputFile(String path, long length, long modified) implements Serializable {

    /**
     * The files of a job, each once, in the order of their addresses. Of a folder, all files at any depth whose names, and
     * those of their folders, do not begin with an underscore or a dot.
     *
     * @param paths files, folders, or patterns of them
     * @throws Unusable if nothing matches one of them, or it cannot be listed
     */
    public static List<InputFile> of(List<String> paths, Configuration configuration) throws Unusable {
        Map<String, InputFile> files = new TreeMap<>();
        for (String each : paths) {
            files.putAll(Unusable.ifFails(each, () -> matching(each, configuration)));
        }
        return new ArrayList<>(files.values());
    }

    private static Map<String, InputFile> matching(String name, Configuration configuration) throws IOException {
        Path path = new Path(name);
        FileSystem system = path.getFileSystem(configuration);
        FileStatus[] found = system.globStatus(path);
        if (found == null || found.length == 0) {
            throw new Unusable("no such file or folder: " + name);
        }
        Map<String, InputFile> files = new HashMap<>();
        for (FileStatus status : found) {
            add(status, system, files);
        }
        return files;
    }

    private static void add(FileStatus status, FileSystem system, Map<String, InputFile> files) throws IOException {
        if (status.isFile()) {
            add(status, files);
            return;
        }
        RemoteIterator<LocatedFileStatus> below = system.listFiles(status.getPath(), true);
        while (below.hasNext()) {
            FileStatus file = below.next();
            if (!isHidden(file.getPath(), status.getPath())) {
                add(file, files);
            }
        }
    }

    private static void add(FileStatus file, Map<String, InputFile> files) {
        String path = file.getPath().toString();
        files.put(path, new InputFile(path, file.getLen(), file.getModificationTime()));
    }

    private static boolean isHidden(Path file, Path folder) {
        for (Path path = file; !path.equals(folder); path = path.getParent()) {
            if (path.getName().startsWith("_") || path.getName().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** How many bytes these files have together. */
    public static long bytes(List<InputFile> files) {
        return files.stream().mapToLong(InputFile::length).sum();
    }

    /** The longest first, so that those that cannot be split do not begin last. */
    static Comparator<InputFile> longestFirst() {
        return Comparator.comparingLong(InputFile::length).reversed().thenComparing(InputFile::path);
    }

    /** Whether it is a gzip file by its name, which can only be read from its beginning to its end. */
    boolean isCompressed() {
        return path.toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
