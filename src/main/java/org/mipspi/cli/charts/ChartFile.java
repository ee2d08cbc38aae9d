package org.mipspi.cli.charts;

import java.nio.file.Path;
import java.util.Locale;

/** Names of files that charts can be drawn to. */
public final class ChartFile {

    private ChartFile() {}

    /** Whether the file name ends in {@code .svg} or {@code .png}. */
    public static boolean isDrawable(Path file) {
        return isSvg(file) || name(file).endsWith(".png");
    }

    static boolean isSvg(Path file) {
        return name(file).endsWith(".svg");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
