package org.mipspi.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.mipspi.spark.lines.Unusable;

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
    public OutputFolder(String address, Configuration configuration, Set<String> tables) throws Unusable {
        this.system = Unusable.ifFails(address, () -> new Path(address).getFileSystem(configuration));
        this.path = system.makeQualified(new Path(address));
        this.tables = tables;
        this.configuration = configuration;
    }

    /**
     * Checks that a result can be written here, before any work begins.
     *
     * @param overwrite whether an earlier result may be replaced
     * @throws Unusable if the folder has an earlier result that is not to be replaced, or anything else, which never is
     */
    public void check(boolean overwrite) throws Unusable {
        Unusable.ifFails(path.toString(), () -> {
            if (system.exists(path)) {
                checkContent(overwrite);
            } else {
                checkPlace();
            }
            return null;
        });
    }

    /** Checks that no file stands where a folder must be. */
    private void checkPlace() throws IOException {
        Path nearest = path.getParent();
        while (nearest != null && !system.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest != null && !system.getFileStatus(nearest).isDirectory()) {
            throw new Unusable(path + " cannot be made, because " + nearest + " is a file. Name another folder");
        }
    }

    private void checkContent(boolean overwrite) throws IOException {
        if (!system.getFileStatus(path).isDirectory()) {
            throw new Unusable(path + " is a file. Name a folder that does not exist");
        }
        FileStatus[] content = system.listStatus(path);
        for (FileStatus each : content) {
            String name = each.getPath().getName();
            if (!isOfAResult(name)) {
                throw new Unusable(path + " has " + name
                        + ", which no result of this command has, and is not overwritten. Name another folder");
            }
        }
        if (content.length > 0 && !overwrite) {
            throw new Unusable(path + " exists" + (system.exists(new Path(path, SUMMARY)) ? "" : " and is incomplete")
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
     * @throws Unusable if one of them is in this folder, or this folder in one of them
     */
    public void checkApart(Iterable<String> inputs) throws Unusable {
        String out = path + "/";
        for (String input : inputs) {
            String in = Unusable.ifFails(input, () -> qualified(new Path(input))) + "/";
            if (in.startsWith(out) || out.startsWith(in)) {
                throw new Unusable("the input " + input + " and the output " + path
                        + " are the same folder, or one is inside the other. Name another folder");
            }
        }
    }

    private Path qualified(Path named) throws IOException {
        return named.getFileSystem(configuration).makeQualified(named);
    }

    /**
     * Deletes an earlier result, and makes the folder anew.
     *
     * @throws Unusable if it cannot be made
     */
    public void clear() throws IOException {
        // The summary first, so that what is left of a deletion that fails is not taken for a result.
        delete(new Path(path, SUMMARY));
        delete(path);
        if (!system.mkdirs(path)) {
            // A local file system does not give the reason.
            throw new Unusable(path + " cannot be made. Name a folder in which you may write");
        }
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
