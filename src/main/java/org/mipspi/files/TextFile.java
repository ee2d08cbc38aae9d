package org.mipspi.files;

/**
 * The text of one file of a folder. Its lines end in a line feed, also if those of the file end in CR LF: readers then
 * agree on lines and columns, and the same file saved on Windows is the same file.
 *
 * @param path path within the folder, with forward slashes: {@code attestations/safer-guide.drl}
 * @param text the whole file; empty if it cannot be read as text
 * @param unreadable why the file cannot be read as text; null if it can
 */
public record TextFile(String path, String text, Finding unreadable) {

    public TextFile {
        text = text.replace("\r\n", "\n");
    }

    /** A file that can be read. */
    public TextFile(String path, String text) {
        this(path, text, null);
    }

    /** A file that cannot be read as text. */
    static TextFile unreadable(Finding finding) {
        return new TextFile(finding.file(), "", finding);
    }
}
