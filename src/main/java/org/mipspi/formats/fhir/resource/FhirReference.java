package org.mipspi.formats.fhir.resource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reference refers to: a resource by its id, or anything by an identifier.
 *
 * @param type the type of the resource; null if the reference does not contain it
 * @param id the id of the resource; null if it is referred to by an identifier
 * @param identifier an identifier as {@code system|value}, or null
 */
public record FhirReference(String type, String id, String identifier) {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,63}");
    private static final String URN = "urn:";
    private static final String BY_IDENTIFIER = "?identifier=";
    private static final String HISTORY = "/_history/";

    /** A reference by an identifier. */
    public static FhirReference ofIdentifier(String identifier) {
        return new FhirReference(null, null, identifier);
    }

    /**
     * Reads a reference: relative, an absolute URL, a URN, or a search by an identifier. A version is cut off.
     *
     * @return empty for a reference to a contained resource, and for what is not a reference
     */
    public static Optional<FhirReference> of(String reference) {
        int query = reference.indexOf(BY_IDENTIFIER);
        if (query >= 0) {
            String identifier = reference.substring(query + BY_IDENTIFIER.length());
            return decoded(identifier).map(FhirReference::ofIdentifier);
        }
        if (reference.startsWith(URN)) {
            String id = reference.substring(reference.lastIndexOf(':') + 1);
            return id.isBlank() ? Optional.empty() : Optional.of(new FhirReference(null, id, null));
        }
        int history = reference.indexOf(HISTORY);
        String current = history < 0 ? reference : reference.substring(0, history);
        int slash = current.lastIndexOf('/');
        String id = current.substring(slash + 1);
        if (id.isBlank() || id.startsWith("#")) {
            return Optional.empty();
        }
        if (slash < 0) {
            return Optional.of(new FhirReference(null, id, null));
        }
        String type = current.substring(current.lastIndexOf('/', slash - 1) + 1, slash);
        return TYPE.matcher(type).matches() ? Optional.of(new FhirReference(type, id, null)) : Optional.empty();
    }

    private static Optional<String> decoded(String identifier) {
        try {
            // A plus is a plus in identifiers, though not in forms.
            return Optional.of(URLDecoder.decode(identifier.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it can refer to a resource of this type. */
    public boolean canBe(String other) {
        return type == null || type.equals(other);
    }

    /** The same reference with a type, if it has none. */
    public FhirReference withType(String other) {
        return type == null && id != null ? new FhirReference(other, id, null) : this;
    }

    /** A text that equal references share. Identifiers begin with a bar, ids without a type with a slash. */
    public String key() {
        return identifier != null ? "|" + identifier : (type == null ? "" : type) + "/" + id;
    }
}
