package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Invalid;
import org.mipspi.formats.DocumentNode.Null;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.UnreadableDocument;

/** The header of a document: who reports, to which program, with which ids. */
final class QrdaHeader {

    private final XmlStream stream;

    /** The first id of each id system. */
    private final Map<String, XmlValue> ids = new HashMap<>();

    private final List<Repetition> repetitions = new ArrayList<>();
    private XmlValue documentId;
    private String otherRoot;

    QrdaHeader(XmlStream stream) {
        this.stream = stream;
    }

    /** Reads one child of the root. */
    void read(XmlElement child) throws IOException, UnreadableDocument {
        switch (child.name()) {
            case "id" -> documentId(child);
            case "informationRecipient" ->
                descend(child, "intendedRecipient", entity -> descend(entity, "id", this::recipient));
            case "participant" -> ids(child, "associatedEntity", "id");
            case "documentationOf" ->
                descend(
                        child,
                        "serviceEvent",
                        service -> descend(
                                service, "performer", performer -> descend(performer, "assignedEntity", this::entity)));
            default -> {
                // Authors, custodians and so on have ids of the same systems, but do not report.
            }
        }
    }

    private void entity(XmlElement entity) throws IOException, UnreadableDocument {
        stream.children(entity, child -> {
            if (child.name().equals("representedOrganization")) {
                descend(child, "id", this::id);
            } else if (child.name().equals("id")) {
                id(child);
            }
        });
    }

    private void ids(XmlElement parent, String owner, String id) throws IOException, UnreadableDocument {
        descend(parent, owner, entity -> descend(entity, id, this::id));
    }

    private void descend(XmlElement parent, String name, XmlStream.Visitor visitor)
            throws IOException, UnreadableDocument {
        stream.children(parent, child -> {
            if (child.name().equals(name)) {
                visitor.visit(child);
            }
        });
    }

    private void recipient(XmlElement id) {
        otherRoot = QrdaOids.PROGRAM.equals(id.text("root")) || otherRoot != null ? otherRoot : id.text("root");
        id(id);
    }

    private void id(XmlElement id) {
        String root = id.text("root");
        if (root == null || !QrdaOids.OF_HEADER.contains(root)) {
            return;
        }
        XmlValue now = id.attribute("extension");
        XmlValue before = ids.merge(root, now, XmlValue::first);
        if (before != now && now.text() != null && isAmbiguous(root, before.text(), now.text())) {
            repetitions.add(new Repetition(
                    (root.equals(QrdaOids.CEHRT_ID) ? "The CMS EHR Certification ID" : "The program")
                            + " is given again: first " + ShownValue.quoted(before.text()) + ", then "
                            + ShownValue.quoted(now.text()) + ". Keep the one that is right",
                    before,
                    now));
        }
    }

    /** There may be one program. An id that is repeated unchanged with each of several participants is clear. */
    private static boolean isAmbiguous(String root, String before, String now) {
        return root.equals(QrdaOids.PROGRAM)
                || (root.equals(QrdaOids.MVP) || root.equals(QrdaOids.CEHRT_ID)) && !before.equals(now);
    }

    private void documentId(XmlElement id) {
        String root = id.text("root");
        String extension = id.text("extension");
        if (documentId == null && (root != null || extension != null)) {
            String both = root == null || extension == null ? "" : "^";
            documentId = id.named((root == null ? "" : root) + both + (extension == null ? "" : extension));
        }
    }

    /** What it gives twice although there may only be one. */
    List<Repetition> repetitions() {
        return repetitions;
    }

    /** Adds who reports. Ids that do not belong to the entity type are left out. */
    void addTo(Obj document) {
        DocumentPlace place = document.place();
        add(document, "submissionId", documentId);
        XmlValue recipient = ids.get(QrdaOids.PROGRAM);
        CmsProgram program = program();
        if (program != null) {
            document.add(
                    "entityType",
                    new Text(
                            recipient.place(place, "entityType"),
                            program.entityType().toString()));
        } else if (recipient != null && recipient.text() != null) {
            document.add(
                    "entityType",
                    new Invalid(
                            recipient.place(place, "entityType"),
                            recipient.text(),
                            CmsProgram.unknownCode(recipient.text())));
        } else {
            document.add("entityType", noProgram(document, recipient));
        }
        EntityType type = program == null ? null : program.entityType();
        add(document, "nationalProviderIdentifier", type == EntityType.INDIVIDUAL ? ids.get(QrdaOids.NPI) : null);
        boolean hasTin = type != EntityType.APM && type != EntityType.SUBGROUP;
        add(document, "taxpayerIdentificationNumber", hasTin ? ids.get(QrdaOids.TIN) : null);
        add(document, "entityId", entityId(type));
    }

    private DocumentNode noProgram(Obj document, XmlValue recipient) {
        DocumentPlace place =
                recipient == null ? document.missing("entityType") : recipient.place(document.place(), "entityType");
        return new Null(
                place,
                "entityType is missing: "
                        + (otherRoot == null
                                ? "no program is named"
                                : "the intended recipient has an id with the root "
                                        + ShownValue.quoted(otherRoot.strip()))
                        + ". Expected informationRecipient/intendedRecipient/id with the root " + QrdaOids.PROGRAM
                        + " and a program such as MIPS_INDIV");
    }

    private XmlValue entityId(EntityType type) {
        if (type == null) {
            return null;
        }
        return switch (type) {
            case APM -> XmlValue.first(ids.get(QrdaOids.APM_ENTITY), ids.get(QrdaOids.APM_PRACTICE));
            case VIRTUAL_GROUP -> ids.get(QrdaOids.VIRTUAL_GROUP);
            case SUBGROUP -> ids.get(QrdaOids.SUBGROUP);
            default -> null;
        };
    }

    private CmsProgram program() {
        XmlValue recipient = ids.get(QrdaOids.PROGRAM);
        return recipient == null || recipient.text() == null ? null : CmsProgram.find(recipient.text());
    }

    /** Adds the CMS EHR Certification ID. The header has one for every set of a document. */
    void addCehrtId(Obj set) {
        add(set, "cehrtId", ids.get(QrdaOids.CEHRT_ID));
    }

    /** Adds the name of the program that a set is for. A MIPS Value Pathway, if reported, is the program. */
    void addProgramName(Obj set) {
        CmsProgram program = program();
        if (program == null) {
            return;
        }
        XmlValue pathway = program.isMips() ? ids.get(QrdaOids.MVP) : null;
        if (pathway != null && pathway.text() != null) {
            add(set, "programName", pathway);
        } else {
            DocumentPlace place = ids.get(QrdaOids.PROGRAM).place(set.place(), "programName");
            set.add("programName", new Text(place, program.programName()));
        }
    }

    private static void add(Obj parent, String key, XmlValue written) {
        if (written != null) {
            parent.add(key, written.asText(parent.place(), key));
        }
    }
}
