package org.mipspi.files;

/**
 * The text of one file of a folder.
 *
 * @param path path within the folder, with forward slashes: {@code attestations/safer-guide.drl}
 * @param text the whole file
 */
public record TextFile(String path, String text) {}
