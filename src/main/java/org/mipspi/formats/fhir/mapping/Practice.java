package org.mipspi.formats.fhir.mapping;

/**
 * Who an organization is to CMS.
 *
 * @param tin its TIN, or null
 * @param virtualGroup id of the virtual group that it belongs to, or null
 * @param apm id of the APM Entity that it belongs to, or null
 */
public record Practice(String tin, String virtualGroup, String apm) {

    public static final Practice UNKNOWN = new Practice(null, null, null);

    /** The same practice with a TIN, if it has none. */
    public Practice orTin(String other) {
        return tin == null ? new Practice(other, virtualGroup, apm) : this;
    }
}
