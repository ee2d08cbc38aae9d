package org.mipspi.domain.conclusions;

/** The measurement set is a qualifying data submission: it is scored even where an exemption holds. */
public record QualifyingSubmission() {}
