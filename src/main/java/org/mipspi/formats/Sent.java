package org.mipspi.formats;

/**
 * What was sent of one measure id.
 *
 * @param place where its measureId stands; of several sources, that of the first
 * @param value its value, or null where it could not be read or several sources come to none
 * @param differing whether several sources report together and not all of them say "Yes" where one does
 */
record Sent(Place place, Value value, boolean differing) {

    Sent(Place place, Value value) {
        this(place, value, false);
    }

    boolean isAffirmative() {
        return value != null && value.isAffirmative();
    }

    boolean isNo() {
        return value instanceof Value.Attested attested && !attested.yes();
    }
}
