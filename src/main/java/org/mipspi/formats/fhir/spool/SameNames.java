package org.mipspi.formats.fhir.spool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.domain.records.PatientIds;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.Records;
import org.mipspi.formats.fhir.resource.Element;
import org.mipspi.formats.fhir.resource.FhirResource;

/**
 * Finds patients with one name and one birth date. Names are not kept: only a digest with a key that is made for each input
 * and forgotten. For one thread.
 */
public final class SameNames implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final Fragments byName;
    private final Places places;
    private final PatientIds linked;
    private final MessageDigest digest;
    private final byte[] key = new byte[KEY_BYTES];

    /** Patients who have the current name. The first stands for all who look alike. */
    private String currentName;

    private String firstId;
    private RecordPlace firstPlace;
    private String lastId;
    private final Set<String> linkedPatients = new HashSet<>();

    public SameNames(Path temporaryFolder, Places places, PatientIds linked, Runnable goOn) throws IOException {
        byName = new Fragments(temporaryFolder, goOn);
        this.places = places;
        this.linked = linked;
        new SecureRandom().nextBytes(key);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a resource of type Patient that has an id. Without a family name or a birth date nobody looks alike. */
    public void add(FhirResource patient) throws IOException {
        String name = name(patient.root());
        String birthDate = patient.root().textOf("birthDate");
        if (name != null && birthDate != null) {
            byName.add(digest(name + "\n" + birthDate), patient.id(), places.write(patient.place()));
        }
    }

    /** The official name, or else the first, without case, accents and punctuation; null if there is none. */
    private static String name(Element patient) {
        Element name = patient.all("name").stream()
                .filter(each -> "official".equals(each.textOf("use")))
                .findFirst()
                .orElse(patient.first("name"));
        String family = name == null ? null : name.textOf("family");
        if (family == null) {
            return null;
        }
        String given = name.all("given").stream()
                .map(Element::text)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return normalized(family) + "\n" + normalized(given);
    }

    private static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private String digest(String text) {
        digest.update(key);
        return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reports those who are not linked, each with the first of the same name. All links are known by now. */
    public void report(Records sink) throws IOException {
        currentName = null;
        byName.read(fields -> {
            String id = fields[1];
            RecordPlace place = places.read(fields[2], fields[3]);
            if (!fields[0].equals(currentName)) {
                currentName = fields[0];
                firstId = id;
                firstPlace = place;
                linkedPatients.clear();
                isAnotherPatient(id);
            } else if (!id.equals(lastId) && isAnotherPatient(id)) {
                sink.lookAlike(firstId, id, firstPlace.compareTo(place) > 0 ? firstPlace : place);
            }
            lastId = id;
        });
    }

    /** Whether no linked id of the same patient has had this name. */
    private boolean isAnotherPatient(String id) {
        return !linked.isJoined(id) || linkedPatients.add(linked.patient(id));
    }

    @Override
    public void close() throws IOException {
        byName.close();
    }
}
