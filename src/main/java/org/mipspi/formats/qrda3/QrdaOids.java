package org.mipspi.formats.qrda3;

import java.util.Set;

/** Object identifiers (OIDs) of the HL7 templates and the id systems that are read in QRDA III, and the CDA namespace. */
final class QrdaOids {

    /** The namespace of the Clinical Document Architecture. */
    static final String CDA = "urn:hl7-org:v3";

    static final String PI_SECTION = "2.16.840.1.113883.10.20.27.2.5";
    static final String REPORTING_PARAMETERS = "2.16.840.1.113883.10.20.17.3.8";
    static final String COUNTED_MEASURE = "2.16.840.1.113883.10.20.27.3.28";
    static final String NUMERATOR = "2.16.840.1.113883.10.20.27.3.31";
    static final String DENOMINATOR = "2.16.840.1.113883.10.20.27.3.32";
    static final String AGGREGATE_COUNT = "2.16.840.1.113883.10.20.27.3.3";
    static final String ATTESTED_MEASURE = "2.16.840.1.113883.10.20.27.3.29";
    static final String MEASURE_PERFORMED = "2.16.840.1.113883.10.20.27.3.27";

    static final String MEASURE_ID = "2.16.840.1.113883.3.7031";
    static final String PROGRAM = "2.16.840.1.113883.3.249.7";
    static final String CEHRT_ID = "2.16.840.1.113883.3.2074.1";
    static final String NPI = "2.16.840.1.113883.4.6";
    static final String TIN = "2.16.840.1.113883.4.2";
    static final String APM_PRACTICE = "2.16.840.1.113883.3.249.5.1";
    static final String VIRTUAL_GROUP = "2.16.840.1.113883.3.249.5.2";
    static final String APM_ENTITY = "2.16.840.1.113883.3.249.5.4";
    static final String SUBGROUP = "2.16.840.1.113883.3.249.5.5";
    static final String MVP = "2.16.840.1.113883.3.249.5.6";

    /** The id systems that are read in the header. */
    static final Set<String> OF_HEADER =
            Set.of(PROGRAM, CEHRT_ID, NPI, TIN, APM_PRACTICE, VIRTUAL_GROUP, APM_ENTITY, SUBGROUP, MVP);

    private QrdaOids() {}
}
