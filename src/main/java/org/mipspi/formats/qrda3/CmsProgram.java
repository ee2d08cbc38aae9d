package org.mipspi.formats.qrda3;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.formats.ShownValue;

/** The CMS program codes of MIPS documents. Each stands for a QPP program and an entity type. */
enum CmsProgram {
    MIPS_INDIV("mips", EntityType.INDIVIDUAL),
    MIPS_GROUP("mips", EntityType.GROUP),
    MIPS_VIRTUALGROUP("mips", EntityType.VIRTUAL_GROUP),
    MIPS_SUBGROUP("mips", EntityType.SUBGROUP),
    MIPS_APMENTITY("mips", EntityType.APM),
    MIPS_APP1_INDIV("app1", EntityType.INDIVIDUAL),
    MIPS_APP1_GROUP("app1", EntityType.GROUP),
    MIPS_APP1_APMENTITY("app1", EntityType.APM),
    APP_PLUS_INDIV("appPlus", EntityType.INDIVIDUAL),
    APP_PLUS_GROUP("appPlus", EntityType.GROUP),
    APP_PLUS_APMENTITY("appPlus", EntityType.APM),
    MIPS_APPPLUS_INDIV("appPlus", EntityType.INDIVIDUAL),
    MIPS_APPPLUS_GROUP("appPlus", EntityType.GROUP),
    MIPS_APPPLUS_APMENTITY("appPlus", EntityType.APM),
    SSP_PI_INDIV("ssp", EntityType.INDIVIDUAL),
    SSP_PI_GROUP("ssp", EntityType.GROUP),
    SSP_PI_APMENTITY("ssp", EntityType.APM);

    private final String programName;
    private final EntityType entityType;

    CmsProgram(String programName, EntityType entityType) {
        this.programName = programName;
        this.entityType = entityType;
    }

    /** The program with this code, in any case; null if there is none. */
    static CmsProgram find(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(program -> program.name().equals(capitals))
                .findFirst()
                .orElse(null);
    }

    /** The message about a code that is none of these. */
    static String unknownCode(String found) {
        return "The intended recipient is " + ShownValue.quoted(found)
                + ", which is not a MIPS program. Expected one of "
                + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** The name of the program in QPP JSON. */
    String programName() {
        return programName;
    }

    /** Who reports. */
    EntityType entityType() {
        return entityType;
    }

    /** Whether this is MIPS itself, in which a MIPS Value Pathway can be reported. */
    boolean isMips() {
        return programName.equals("mips");
    }
}
