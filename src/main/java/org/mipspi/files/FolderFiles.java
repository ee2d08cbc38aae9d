package org.mipspi.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/** Finds the files of a folder and its subfolders. Links are followed; one that leads back up is passed over. */
final class FolderFiles extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final int most;
    private final Predicate<String> isWanted;
    private final List<Path> files = new ArrayList<>();
    private int folders;

    private FolderFiles(Path folder, int most, Predicate<String> isWanted) {
        this.folder = folder;
        this.most = most;
        this.isWanted = isWanted;
    }

    /**
     * The files.
     *
     * @param most the search ends after so many
     * @param isWanted whether a file or folder of this name is looked at
     * @throws IOException if a folder cannot be read, a link leads nowhere, or there are more folders than files may be
     */
    static List<Path> of(Path folder, int most, Predicate<String> isWanted) throws IOException {
        FolderFiles found = new FolderFiles(folder, most, isWanted);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, found);
        return found.files;
    }

    private boolean isWanted(Path path) {
        return path.equals(folder) || isWanted.test(path.getFileName().toString());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
        if (!isWanted(path)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        // Links can make a few folders look like billions.
        if (++folders > most) {
            throw new IOException("more than " + (most - 1) + " folders, the limit. Remove links between folders");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink() && isWanted(path)) {
            throw new IOException(folder.relativize(path) + " is a link to what is not there. Correct or remove it");
        }
        if (attributes.isRegularFile() && isWanted(path)) {
            files.add(path);
        }
        return files.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
        if (failure instanceof FileSystemLoopException || !isWanted(path)) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
