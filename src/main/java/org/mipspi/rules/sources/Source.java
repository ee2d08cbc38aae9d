package org.mipspi.rules.sources;

/**
 * A text that rules cite.
 *
 * @param name the name with which a citation begins, such as {@code 42 CFR 414.1375}
 * @param title its title
 * @param publisher who publishes it
 * @param date when it was published, or for which year
 * @param published where it can be found
 * @param readFor what it was read for
 * @param standing how far it can confirm a rule
 */
public record Source(
        String name, String title, String publisher, String date, String published, String readFor, Standing standing) {

    /** How far a source can confirm a rule. */
    public enum Standing {
        /** A text of CMS or of the law. */
        PRIMARY,
        /** A guide for practices. */
        GUIDE,
        /** A page of a vendor of electronic health records. */
        VENDOR,
        /** What associations of clinicians report of a text of CMS. */
        ASSOCIATION;

        /** The word for it, as files and answers write it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
