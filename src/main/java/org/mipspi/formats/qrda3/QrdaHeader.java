package org.mipspi.formats.qrda3;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.formats.DocumentNode.Invalid;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.UnreadableDocument;

/** The header of a document: who reports, to which program, with which ids. */
final class QrdaHeader {

    private final XmlStream stream;

    /** The first id of each id system. */
    private final Map<String, XmlValue> ids = new HashMap<>();

    QrdaHeader(XmlStream stream) {
        this.stream = stream;
    }

    /** Reads one child of the root. */
    void read(XmlElement child) throws IOException, UnreadableDocument {
        switch (child.name()) {
            case "informationRecipient" -> ids(child, "intendedRecipient", "id");
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

    private void id(XmlElement id) {
        String root = id.text("root");
        if (root != null && QrdaOids.OF_HEADER.contains(root)) {
            ids.merge(root, id.attribute("extension"), XmlValue::first);
        }
    }

    /** Adds who reports. Ids that do not belong to the entity type are left out. */
    void addTo(Obj document) {
        DocumentPlace place = document.place();
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
                    new Invalid(recipient.place(place, "entityType"), recipient.text(), CmsProgram.unknownCode()));
        } else {
            add(document, "entityType", recipient);
        }
        EntityType type = program == null ? null : program.entityType();
        add(document, "nationalProviderIdentifier", type == EntityType.INDIVIDUAL ? ids.get(QrdaOids.NPI) : null);
        boolean hasTin = type != EntityType.APM && type != EntityType.SUBGROUP;
        add(document, "taxpayerIdentificationNumber", hasTin ? ids.get(QrdaOids.TIN) : null);
        add(document, "entityId", entityId(type));
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
