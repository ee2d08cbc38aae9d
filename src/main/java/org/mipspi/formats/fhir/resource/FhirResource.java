package org.mipspi.formats.fhir.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.PracticeDate;
import org.mipspi.formats.RecordId;
import org.mipspi.formats.ShownForm;

/** A resource whose elements are taken one by one. What is wrong with them is reported at once. */
public final class FhirResource {

    private final String type;
    private final RecordPlace place;
    private final Element root;
    private final Consumer<RecordProblem> problems;
    private final DateReader dates;
    private boolean isFaulty;

    public FhirResource(
            String type, RecordPlace place, Element root, DateReader dates, Consumer<RecordProblem> problems) {
        this.type = type;
        this.place = place;
        this.root = root;
        this.dates = dates;
        this.problems = problems;
    }

    public String type() {
        return type;
    }

    public RecordPlace place() {
        return place;
    }

    public Element root() {
        return root;
    }

    /** Whether something in it was reported. */
    public boolean isFaulty() {
        return isFaulty;
    }

    public void problem(Code code, String field, String message) {
        isFaulty = true;
        problems.accept(new RecordProblem(code, place, field, message));
    }

    /** Its id; null and a problem if there is none. */
    public String id() {
        String id = required("id", "the id of the resource");
        String fault = id == null ? null : RecordId.fault(id);
        if (fault != null) {
            problem(Code.INVALID_FORMAT, "id", "id " + fault);
            return null;
        }
        return id;
    }

    /** A text that must be there; null and a problem otherwise. */
    public String required(String field, String what) {
        String text = optional(field);
        if (text == null && !has(field)) {
            missing(field, what);
        }
        return text;
    }

    /** A text at a path such as {@code period.start}; null if it is absent, and null and a problem if it is not one text. */
    public String optional(String field) {
        List<Element> all = at(field);
        if (all.isEmpty()) {
            return null;
        }
        if (all.size() > 1) {
            problem(Code.INVALID_FORMAT, field, field + " is given more than once. Keep one");
            return null;
        }
        String text = all.get(0).text();
        if (text == null) {
            problem(Code.INVALID_FORMAT, field, field + " is not a text. Expected a text in double quotes");
        }
        return text;
    }

    public boolean has(String field) {
        return !at(field).isEmpty();
    }

    private void missing(String field, String what) {
        problem(Code.MISSING_FIELD, field, "the " + type + " has no " + field + ". Add " + what);
    }

    /** All elements at a path. */
    public List<Element> at(String field) {
        List<Element> found = List.of(root);
        for (String name : field.split("\\.")) {
            found = found.size() == 1
                    ? found.get(0).all(name)
                    : found.stream().flatMap(each -> each.all(name).stream()).toList();
        }
        return found;
    }

    /** A date that must be there; null and a problem otherwise. */
    public LocalDate requiredDate(String field, String what) {
        if (!has(field)) {
            missing(field, what);
        }
        return optionalDate(field);
    }

    /** A date; null if it is absent, and null and a problem if it is not a whole date. */
    public LocalDate optionalDate(String field) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        LocalDate date = dates.date(text);
        if (date == null) {
            problem(
                    Code.INVALID_FORMAT,
                    field,
                    field + " " + ShownForm.ofTime(text) + ", which is not a whole date of the years "
                            + DateReader.FIRST_YEAR + " to " + DateReader.LAST_YEAR + ". " + PracticeDate.EXPECTED);
        }
        return date;
    }

    /** The id of the resource that a reference refers to; null and a problem if it cannot refer to one of this type. */
    public String referredId(String reference, String field, String referredType) {
        Optional<FhirReference> referred =
                FhirReference.of(reference).filter(each -> each.id() != null && each.canBe(referredType));
        if (referred.isEmpty() || RecordId.fault(referred.get().id()) != null) {
            problem(
                    Code.INVALID_FORMAT,
                    field,
                    field + " does not refer to a resource of type " + referredType + " by its id. Expected a reference"
                            + " such as " + referredType + "/ID");
            return null;
        }
        return referred.get().id();
    }

    /** The id that a reference which must be there refers to; null and a problem otherwise. */
    public String requiredReference(String field, String referredType) {
        String reference = required(field, "a reference such as " + referredType + "/ID");
        return reference == null ? null : referredId(reference, field, referredType);
    }
}
