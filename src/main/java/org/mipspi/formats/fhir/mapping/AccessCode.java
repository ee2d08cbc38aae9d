package org.mipspi.formats.fhir.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a code of a Communication or Provenance states about access to the information of an encounter. */
public enum AccessCode {
    /** The patient could view it online. */
    VIEW("view"),
    /** The patient could download it. */
    DOWNLOAD("download"),
    /** The patient could transmit it to a third party. */
    TRANSMIT("transmit"),
    /** Any application of the patient's choice could reach it. */
    API("api"),
    /** All four. */
    ALL("all"),
    /** The patient opted out of electronic access. */
    OPT_OUT("opt-out"),
    /** All that is needed to opt back in was provided. */
    OPT_IN_PROVIDED("opt-in-provided"),
    /** There is no information to provide. */
    NOTHING_TO_PROVIDE("nothing-to-provide");

    /** The code system of these codes, which need no mapping. */
    public static final String SYSTEM = "urn:mips-pi:patient-access";

    private static final Set<AccessCode> GIVES_ACCESS = EnumSet.of(VIEW, DOWNLOAD, TRANSMIT, API, ALL);

    private final String code;

    AccessCode(String code) {
        this.code = code;
    }

    /** The code within {@link #SYSTEM}. */
    public String code() {
        return code;
    }

    /** Whether it states that the patient got access. */
    public boolean givesAccess() {
        return GIVES_ACCESS.contains(this);
    }

    public static Optional<AccessCode> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public static String codes() {
        return Arrays.stream(values()).map(AccessCode::code).collect(Collectors.joining(", "));
    }
}
