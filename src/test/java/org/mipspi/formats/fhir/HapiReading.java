package org.mipspi.formats.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.parser.IParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.formats.fhir.mapping.AccessCode;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.mapping.Practice;

/**
 * A second reading of exports without a problem: parsed by HAPI, held in memory, and searched from each encounter for what
 * belongs to it.
 */
final class HapiReading {

    private static final FhirContext R4 = FhirContext.forR4();
    private static final RecordPlace NOWHERE = new RecordPlace("-", 0);
    private static final Set<String> NEVER = Set.of("entered-in-error", "cancelled", "registered");

    private final FhirMapping mapping;
    private final Map<String, Practice> practices;
    private final List<DomainResource> resources = new ArrayList<>();

    /**
     * Parses an export.
     *
     * @param practices what the mapping states of organizations, by their ids
     */
    HapiReading(FhirMapping mapping, Map<String, Practice> practices, Iterable<String> lines) {
        this.mapping = mapping;
        this.practices = practices;
        IParser parser = R4.newJsonParser();
        lines.forEach(line -> {
            if (parser.parseResource(line) instanceof DomainResource resource) {
                resources.add(resource);
            }
        });
    }

    private <T> Stream<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast);
    }

    /** The visits, without their places, in the order of their ids. */
    List<Visit> visits() {
        return all(Encounter.class)
                .map(this::visit)
                .sorted(Comparator.comparing(Visit::id).thenComparing(Visit::toString))
                .toList();
    }

    /** The pairs of ids that are linked. */
    Set<Set<String>> links() {
        Set<Set<String>> links = new HashSet<>();
        all(Patient.class).forEach(patient -> patient.getLink().forEach(link -> {
            Set<String> pair = new HashSet<>(List.of(last(link.getOther().getReference()), id(patient)));
            if (pair.size() == 2) {
                links.add(pair);
            }
        }));
        return links;
    }

    private Visit visit(Encounter encounter) {
        List<String> npis = new ArrayList<>(new LinkedHashSet<>(encounter.getParticipant().stream()
                .filter(participant -> !participant.hasType()
                        || participant.getType().stream().anyMatch(HapiReading::isOfOneWhoSeesThePatient))
                .map(participant -> npi(participant.getIndividual()))
                .filter(Objects::nonNull)
                .toList()));
        boolean isEligible = npis.isEmpty() || !mapping.notEligible().containsAll(npis);
        if (isEligible) {
            npis.removeAll(mapping.notEligible());
        }
        npis.sort(null);
        Practice practice = practice(encounter.getServiceProvider());
        LocalDate date = encounter.hasPeriod() ? day(encounter.getPeriod().getStartElement()) : null;
        LocalDate available =
                documentDates(encounter).max(Comparator.naturalOrder()).orElse(date);
        return new Visit(
                NOWHERE,
                last(encounter.getSubject().getReference()),
                id(encounter),
                practice.tin(),
                npis,
                practice.virtualGroup(),
                practice.apm(),
                isEligible,
                date,
                mapping.heldStatuses().contains(encounter.getStatus().toCode()),
                List.of(new ReleasedInformation(
                        available,
                        earliest(encounter, AccessCode.VIEW, AccessCode.ALL),
                        earliest(encounter, AccessCode.DOWNLOAD, AccessCode.ALL),
                        earliest(encounter, AccessCode.TRANSMIT, AccessCode.ALL),
                        earliest(encounter, AccessCode.API, AccessCode.ALL))),
                earliest(encounter, AccessCode.OPT_OUT),
                earliest(encounter, AccessCode.OPT_IN_PROVIDED),
                earliest(encounter, AccessCode.NOTHING_TO_PROVIDE) != null,
                mapping.cehrt(),
                mapping.certifiedOn(),
                mapping.closedDays());
    }

    private static String id(DomainResource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static String last(String reference) {
        String[] parts = reference.replaceAll("/_history/.*", "").split("[/:]");
        return parts[parts.length - 1];
    }

    private LocalDate day(BaseDateTimeType time) {
        if (time.getPrecision() == TemporalPrecisionEnum.DAY) {
            return LocalDate.parse(time.getValueAsString());
        }
        return LocalDate.ofInstant(time.getValue().toInstant(), mapping.zone());
    }

    private static String value(List<Identifier> identifiers, String system) {
        return identifiers.stream()
                .filter(identifier -> system.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMeant(String reference, DomainResource resource, List<Identifier> identifiers) {
        if (reference.contains("?")) {
            String wanted = reference.substring(reference.indexOf('=') + 1);
            return identifiers.stream().anyMatch(each -> (each.getSystem() + "|" + each.getValue()).equals(wanted));
        }
        return last(reference).equals(id(resource))
                && (reference.startsWith("urn:") || reference.contains(resource.fhirType() + "/"));
    }

    private String npi(Reference individual) {
        String reference = individual.getReference();
        String direct = "?identifier=http://hl7.org/fhir/sid/us-npi|";
        if (reference.contains(direct)) {
            return reference.substring(reference.indexOf('|') + 1);
        }
        for (PractitionerRole role : all(PractitionerRole.class).toList()) {
            if (isMeant(reference, role, List.of())) {
                return npi(role.getPractitioner());
            }
        }
        return all(Practitioner.class)
                .filter(practitioner -> isMeant(reference, practitioner, practitioner.getIdentifier()))
                .map(practitioner -> value(practitioner.getIdentifier(), "http://hl7.org/fhir/sid/us-npi"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Practice practice(Reference provider) {
        Practice nobody = new Practice(null, null, null);
        if (!provider.hasReference()) {
            return nobody;
        }
        Organization organization = all(Organization.class)
                .filter(each -> isMeant(provider.getReference(), each, each.getIdentifier()))
                .findFirst()
                .orElse(null);
        if (organization == null) {
            return nobody;
        }
        String taxId = value(organization.getIdentifier(), "urn:oid:2.16.840.1.113883.4.4");
        String tin = taxId == null ? null : taxId.replace("-", "");
        Practice listed = practices.getOrDefault(id(organization), nobody);
        return new Practice(listed.tin() == null ? tin : listed.tin(), listed.virtualGroup(), listed.apm());
    }

    private static boolean refersTo(Reference reference, DomainResource resource) {
        return reference.hasReference() && isMeant(reference.getReference(), resource, List.of());
    }

    private static boolean isOfOneWhoSeesThePatient(CodeableConcept type) {
        String system = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
        return !type.hasCoding(system, "REF") && !type.hasCoding(system, "ESC");
    }

    private Stream<LocalDate> documentDates(Encounter encounter) {
        return documents(encounter)
                .filter(document -> !NEVER.contains(
                        document instanceof DocumentReference reference
                                ? reference.getStatus().toCode()
                                : ((DiagnosticReport) document).getStatus().toCode()))
                .map(document -> {
                    if (document instanceof DocumentReference reference) {
                        return reference.hasDate() ? day(reference.getDateElement()) : null;
                    }
                    DiagnosticReport report = (DiagnosticReport) document;
                    if (report.hasIssued()) {
                        return day(report.getIssuedElement());
                    }
                    return report.getEffective() instanceof DateTimeType effective ? day(effective) : null;
                })
                .filter(Objects::nonNull);
    }

    private Stream<DomainResource> documents(Encounter encounter) {
        return Stream.concat(
                all(DocumentReference.class).filter(document -> document.getContext().getEncounter().stream()
                        .anyMatch(reference -> refersTo(reference, encounter))),
                all(DiagnosticReport.class).filter(report -> refersTo(report.getEncounter(), encounter)));
    }

    private LocalDate earliest(Encounter encounter, AccessCode... codes) {
        Set<AccessCode> wanted = Set.of(codes);
        Stream<LocalDate> sent = all(Communication.class)
                .filter(each -> each.getStatus() == Communication.CommunicationStatus.COMPLETED)
                .filter(each -> refersTo(each.getEncounter(), encounter))
                .filter(each -> Stream.of(
                                each.getCategory(), each.getReasonCode(), each.getMedium(), List.of(each.getTopic()))
                        .flatMap(List::stream)
                        .anyMatch(concept -> states(concept, wanted)))
                .map(each -> day(each.getSentElement()));
        List<DomainResource> about =
                Stream.concat(Stream.of(encounter), documents(encounter)).toList();
        Stream<LocalDate> recorded = all(Provenance.class)
                .filter(each -> states(each.getActivity(), wanted))
                .filter(each -> each.getTarget().stream()
                        .anyMatch(target -> about.stream().anyMatch(resource -> refersTo(target, resource))))
                .map(each -> day(each.getRecordedElement()));
        return Stream.concat(sent, recorded).min(Comparator.naturalOrder()).orElse(null);
    }

    private static boolean states(CodeableConcept concept, Set<AccessCode> wanted) {
        return concept.getCoding().stream()
                .map(coding -> switch (coding.getSystem() + "|" + coding.getCode()) {
                    case RandomExport.OTHER_SYSTEM + "|posted" -> AccessCode.ALL;
                    case RandomExport.OTHER_SYSTEM + "|app" -> AccessCode.API;
                    case FhirResources.ACCESS + "|view" -> AccessCode.VIEW;
                    case FhirResources.ACCESS + "|download" -> AccessCode.DOWNLOAD;
                    case FhirResources.ACCESS + "|transmit" -> AccessCode.TRANSMIT;
                    case FhirResources.ACCESS + "|api" -> AccessCode.API;
                    case FhirResources.ACCESS + "|all" -> AccessCode.ALL;
                    case FhirResources.ACCESS + "|opt-out" -> AccessCode.OPT_OUT;
                    case FhirResources.ACCESS + "|opt-in-provided" -> AccessCode.OPT_IN_PROVIDED;
                    case FhirResources.ACCESS + "|nothing-to-provide" -> AccessCode.NOTHING_TO_PROVIDE;
                    default -> null;
                })
                .anyMatch(meaning -> meaning != null && wanted.contains(meaning));
    }
}
