#!/usr/bin/env python3
"""Makes examples/fhir from what Synthea writes; docs/patient-access.md has Synthea's command.

usage: fhir-from-synthea.py SYNTHEA_OUTPUT/fhir TARGET

It keeps the encounters of 2026 and what belongs to them, and of each resource the elements that are read. Synthea does not
write when a patient got access. So it adds that, by the number of the encounter in the order of time, modulo 7:

0, 1, 2  all four ways on the day after the document (Communication)
3        view, download and transmit on the same day (Communication), API two days later (Provenance of the document)
4        all four ways ten days later (Communication)
5        the patient opted out; on the next day all that is needed to opt back in was provided (Communication)
6        nothing
"""
import datetime
import glob
import json
import sys

SYSTEM = "urn:mips-pi:patient-access"
ELEMENTS = {
    "Patient": ["name", "birthDate", "link"],
    "Encounter": ["status", "class", "subject", "participant", "period", "serviceProvider"],
    "DocumentReference": ["status", "date", "context"],
    "DiagnosticReport": ["status", "encounter", "effectiveDateTime", "issued"],
    "Practitioner": ["identifier"],
    "Organization": ["identifier", "name"],
}
REFERENCES = {"subject", "individual", "serviceProvider", "encounter"}


def read(folder, resource_type):
    for name in sorted(glob.glob(f"{folder}/{resource_type}.*ndjson")):
        with open(name, encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines)


def stripped(value, name=None):
    """A value without the parts that are not read."""
    if isinstance(value, list):
        return [stripped(item, name) for item in value]
    if not isinstance(value, dict):
        return value
    if name in REFERENCES and "reference" in value:
        return {"reference": value["reference"]}
    kept = {"participant": ["individual"], "name": ["use", "family", "given"], "context": ["encounter"]}.get(name, value)
    return {key: stripped(value[key], key) for key in kept if key in value}


def resource(original):
    kept = ["resourceType", "id"] + ELEMENTS[original["resourceType"]]
    return {key: stripped(original[key], key) for key in kept if key in original}


def after(time, days):
    day = datetime.date.fromisoformat(time[:10]) + datetime.timedelta(days=days)
    return f"{day}T20:00:00Z"


def communication(encounter, code, time):
    return {
        "resourceType": "Communication",
        "id": f"{encounter['id'][:23]}-{code}",
        "status": "completed",
        "category": [{"coding": [{"system": SYSTEM, "code": code}]}],
        "subject": stripped(encounter["subject"], "subject"),
        "encounter": {"reference": f"Encounter/{encounter['id']}"},
        "sent": time,
    }


def provenance(document, code, time):
    return {
        "resourceType": "Provenance",
        "id": f"{document['id'][:23]}-{code}",
        "target": [{"reference": f"DocumentReference/{document['id']}"}],
        "recorded": time,
        "activity": {"coding": [{"system": SYSTEM, "code": code}]},
        "agent": [{"who": {"display": "Portal"}}],
    }


def access(number, encounter, document):
    time = document["date"]
    if number % 7 < 3:
        yield communication(encounter, "all", after(time, 1))
    elif number % 7 == 3:
        for code in ("view", "download", "transmit"):
            yield communication(encounter, code, after(time, 0))
        yield provenance(document, "api", after(time, 2))
    elif number % 7 == 4:
        yield communication(encounter, "all", after(time, 10))
    elif number % 7 == 5:
        yield communication(encounter, "opt-out", after(time, 0))
        yield communication(encounter, "opt-in-provided", after(time, 1))


def main(source, target):
    encounters = [e for e in read(source, "Encounter") if e["period"]["start"].startswith("2026")]
    encounters.sort(key=lambda e: (e["period"]["start"], e["id"]))
    names = {f"Encounter/{e['id']}" for e in encounters}
    text = json.dumps(encounters)
    documents = [d for d in read(source, "DocumentReference") if d["context"]["encounter"][0]["reference"] in names]
    reports = [r for r in read(source, "DiagnosticReport") if r.get("encounter", {}).get("reference") in names]
    of_encounter = {d["context"]["encounter"][0]["reference"]: d for d in documents}
    kept = list(read(source, "Patient")) + encounters + documents + reports
    for resource_type in ("Practitioner", "Organization"):
        kept += [r for r in read(source, resource_type) if any(i["value"] in text for i in r["identifier"])]
    lines = [resource(original) for original in kept]
    for number, encounter in enumerate(encounters):
        lines += access(number, encounter, of_encounter[f"Encounter/{encounter['id']}"])
    # Synthea makes several people at a time, so the order of its lines differs from run to run.
    lines.sort(key=lambda line: line["id"])
    for resource_type in sorted({line["resourceType"] for line in lines}):
        with open(f"{target}/{resource_type}.ndjson", "w", encoding="utf-8") as out:
            for line in lines:
                if line["resourceType"] == resource_type:
                    out.write(json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n")


main(sys.argv[1], sys.argv[2])
