package org.mipspi.files;

/**
 * The text of one file of a folder. Its lines end in a line feed, also if those of the file end in CR LF: readers then
 * agree on lines and columns, and the same file saved on Windows is the same file.
 *
 * @param path path within the folder, with forward slashes: {@code attestations/safer-guide.drl}
 * @param text the whole file
 */
public record TextFile(String path, String text) {

    public TextFile {
        text = text.replace("\r\n", "\n");
    }
}
