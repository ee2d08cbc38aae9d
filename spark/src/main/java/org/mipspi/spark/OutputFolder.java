package org.mipspi.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of a result: its tables, and a summary that is written last. A folder without a summary is the result of a job that
 * did not end.
 */
public final class OutputFolder {

    private static final String SUMMARY = "summary.json";

    private final Path path;
    private final FileSystem system;
    private final Set<String> tables;
    private final Configuration configuration;

    /**
     * A folder that need not exist.
     *
     * @param address a path or a URL of any file system that Spark has
     * @param tables the names of the tables and files in it, besides the summary
     */
    public OutputFolder(String address, Configuration configuration, Set<String> tables) throws IOException {
        Path named = new Path(address);
        this.system = named.getFileSystem(configuration);
        this.path = system.makeQualified(named);
        this.tables = tables;
        this.configuration = configuration;
    }

    /** The folder is there already, and is not replaced. The message tells what to do. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Checks that a result can be written here, before any work begins.
     *
     * @param overwrite whether an earlier result may be replaced
     * @throws Refused if the folder has an earlier result that is not to be replaced, or anything else, which never is
     */
    public void check(boolean overwrite) throws IOException {
        if (!system.exists(path)) {
            return;
        }
        if (!system.getFileStatus(path).isDirectory()) {
            throw new Refused(path + " is a file. Name a folder that does not exist");
        }
        FileStatus[] content = system.listStatus(path);
        for (FileStatus each : content) {
            String name = each.getPath().getName();
            if (!isOfAResult(name)) {
                throw new Refused(path + " has " + name
                        + ", which no result of this command has, and is not overwritten. Name another folder");
            }
        }
        if (content.length > 0 && !overwrite) {
            throw new Refused(path + " exists" + (system.exists(new Path(path, SUMMARY)) ? "" : " and is incomplete")
                    + ". Name another folder, or replace it with --overwrite");
        }
    }

    /** Whether a result has a file of this name, or Hadoop a checksum of it. */
    private boolean isOfAResult(String name) {
        String checked = name.startsWith(".") && name.endsWith(".crc") ? name.substring(1, name.length() - 4) : name;
        return tables.contains(checked) || checked.equals(SUMMARY);
    }

    /**
     * Checks that a result would not be written into its input, nor its input be deleted with an earlier result.
     *
     * @param inputs the addresses of files and folders that are read
     * @throws Refused if one of them is in this folder, or this folder in one of them
     */
    public void checkApart(Iterable<String> inputs) throws IOException {
        String out = path + "/";
        for (String input : inputs) {
            Path named = new Path(input);
            String in = named.getFileSystem(configuration).makeQualified(named) + "/";
            if (in.startsWith(out) || out.startsWith(in)) {
                throw new Refused("the input " + input + " and the output " + path
                        + " are the same folder, or one is inside the other. Name another folder");
            }
        }
    }

    /** Deletes an earlier result. */
    public void clear() throws IOException {
        // The summary first, so that what is left of a deletion that fails is not taken for a result.
        delete(new Path(path, SUMMARY));
        delete(path);
    }

    private void delete(Path file) throws IOException {
        if (!system.delete(file, true) && system.exists(file)) {
            throw new IOException(file + " could not be deleted");
        }
    }

    /** The address of a table. */
    public String table(String name) {
        return new Path(path, name).toString();
    }

    /** Deletes one partition of a table, if it is there. */
    void deletePartition(String table, String column, int value) throws IOException {
        delete(new Path(new Path(path, table), column + "=" + value));
    }

    /** Writes a file. */
    public interface Content {
        void write(OutputStream file) throws IOException;
    }

    /** Writes the summary, after which the result is complete. */
    public void complete(Content summary) throws IOException {
        write(SUMMARY, summary);
    }

    /** Writes a file beside the tables. */
    public void write(String name, Content content) throws IOException {
        try (OutputStream file = system.create(new Path(path, name), true)) {
            content.write(file);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
