package org.mipspi.benchmark;

import java.util.Locale;

/** A flame graph as SVG: what is called stands below what calls it; a box says its name and share when pointed at. */
final class FlameDrawing {

    private static final int WIDTH = 1200;
    private static final int ROW = 16;
    private static final int TOP = 24;

    /** Narrower boxes are left out, with all that they called. */
    private static final double LEAST_WIDTH = 1;

    private static final double CHARACTER = 6.1;

    private final StringBuilder svg = new StringBuilder();
    private final long all;
    private int rows;

    private FlameDrawing(long all) {
        this.all = all;
    }

    static String of(Flame root) {
        FlameDrawing drawing = new FlameDrawing(root.samples());
        drawing.draw(root, 0, 0);
        int height = TOP + drawing.rows * ROW + 4;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + ' ' + height
                + "\" font-family=\"monospace\" font-size=\"10\">\n<rect width=\"" + WIDTH + "\" height=\"" + height
                + "\" fill=\"#fff\"/>\n" + legend() + drawing.svg + "</svg>\n";
    }

    private static String legend() {
        StringBuilder legend = new StringBuilder();
        int x = 4;
        for (Owner owner : Owner.values()) {
            legend.append("<rect x=\"" + x + "\" y=\"5\" width=\"12\" height=\"12\" fill=\"" + owner.colour + "\"/>")
                    .append("<text x=\"" + (x + 16) + "\" y=\"15\" fill=\"#222\">" + owner.title + "</text>\n");
            x += 34 + (int) (owner.title.length() * CHARACTER);
        }
        return legend.toString();
    }

    private void draw(Flame flame, double x, int row) {
        double width = WIDTH * (double) flame.samples() / all;
        if (width < LEAST_WIDTH) {
            return;
        }
        rows = Math.max(rows, row + 1);
        box(flame, x, TOP + row * ROW, width);
        double next = x;
        for (Flame called : flame.called()) {
            draw(called, next, row + 1);
            next += WIDTH * (double) called.samples() / all;
        }
    }

    private void box(Flame flame, double x, int y, double width) {
        String share = decimal(100.0 * flame.samples() / all) + "%";
        String name = flame.name().replace('/', '.');
        svg.append("<g><title>" + escaped(name) + ", " + share + "</title><rect x=\"" + decimal(x) + "\" y=\"" + y
                + "\" width=\"" + decimal(width - 0.4) + "\" height=\"" + (ROW - 1) + "\" fill=\""
                + Owner.of(flame.name()).colour + "\"/>");
        int room = (int) ((width - 4) / CHARACTER);
        String text = name.replaceAll("^[a-z0-9_.]*\\.(?=[A-Z])", "");
        if (room > 2) {
            svg.append("<text x=\"" + decimal(x + 2) + "\" y=\"" + (y + 11) + "\" fill=\"#222\">"
                    + escaped(text.length() > room ? text.substring(0, room - 1) + "…" : text) + "</text>");
        }
        svg.append("</g>\n");
    }

    /** A number as SVG has it, whatever the machine speaks. */
    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whose code a method is. */
    private enum Owner {
        RULES("compiled rules", "#7fc97f"),
        MIPS_PI("mips-pi", "#80b1d3"),
        DROOLS("Drools", "#fdb462"),
        JACKSON("Jackson", "#cab2d6"),
        OTHER("JDK and others", "#d0d0d0");

        private final String title;
        private final String colour;

        Owner(String title, String colour) {
            this.title = title;
            this.colour = colour;
        }

        static Owner of(String name) {
            if (name.contains(" rule of ")) {
                return RULES;
            }
            return name.startsWith("org/mipspi/") || name.startsWith("a line")
                    ? MIPS_PI
                    : name.startsWith("org/drools/") ? DROOLS : name.startsWith("com/fasterxml/") ? JACKSON : OTHER;
        }
    }
}
