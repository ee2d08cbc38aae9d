package org.mipspi.domain.programs;

/**
 * The program that a measurement set names.
 *
 * @param name the {@code programName} as given; null if the set names none
 * @param title the title of a MIPS Value Pathway (MVP); null for any other program
 * @param known whether CMS lists the program in any supported performance year; true if the set names none
 * @param ofYear whether CMS lists it in the performance year of the document; true if the set names none
 */
public record Program(String name, String title, boolean known, boolean ofYear) {

    /** A set without a program name, or with a blank one. */
    public static final Program NOT_NAMED = new Program(null, null, true, true);

    private static final int SHOWN = 40;

    /**
     * The name as messages show it: shortened, with an MVP's title. A name with so many digits that they could be a TIN
     * or an NPI is not shown.
     */
    String shown() {
        if (name.chars().filter(Character::isDigit).count() >= 9) {
            return "(not shown because it has 9 or more digits)";
        }
        String text = name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "...";
        return '"' + text + '"' + (title == null ? "" : " (" + title + ")");
    }
}
