package org.mipspi.domain.facts;

/**
 * Which ids the document gives of who submits. The ids themselves are not kept: no answer needs them.
 *
 * @param entityType who is scored
 * @param tinGiven whether a taxpayerIdentificationNumber (TIN) was given
 * @param npiGiven whether a nationalProviderIdentifier (NPI) was given
 * @param entityIdGiven whether an entityId was given that is not blank
 */
public record Identification(EntityType entityType, boolean tinGiven, boolean npiGiven, boolean entityIdGiven) {}
