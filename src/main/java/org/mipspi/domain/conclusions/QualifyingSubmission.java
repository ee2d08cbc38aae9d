package org.mipspi.domain.conclusions;

/** The measurement set is a qualifying data submission. It is scored even if an exemption applies. */
public record QualifyingSubmission() {}
