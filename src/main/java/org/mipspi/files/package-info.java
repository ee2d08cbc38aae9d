/**
 * Folders of text files, on disk or in a jar, files of lines, and the JSON files that this program writes for other programs.
 * In: a folder, or a record to write.
 * Out: text files with their paths, findings with file, line and column, JSON.
 */
package org.mipspi.files;
