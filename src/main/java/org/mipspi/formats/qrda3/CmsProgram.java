package org.mipspi.formats.qrda3;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mipspi.domain.facts.EntityType;

/** The CMS programs that a document of MIPS can be meant for: each names a QPP program and a type of entity. */
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

    /** The program of this code, in capitals or not; null where there is none. */
    static CmsProgram find(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(program -> program.name().equals(capitals))
                .findFirst()
                .orElse(null);
    }

    /** What a code must be, for whoever sent another. */
    static String expected() {
        return "the intended recipient must be one of the programs "
                + List.of(values()).toString().replaceAll("[\\[\\]]", "");
    }

    /** The program as QPP names it. */
    String programName() {
        return programName;
    }

    /** Who reports. */
    EntityType entityType() {
        return entityType;
    }

    /** Whether it is traditional MIPS, in which a MIPS Value Pathway can be reported. */
    boolean isMips() {
        return programName.equals("mips");
    }
}
