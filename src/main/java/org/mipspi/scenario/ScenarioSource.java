package org.mipspi.scenario;

/**
 * The text of one scenario file.
 *
 * @param path path within the scenarios folder, with forward slashes: {@code attestations/safer-guide.yaml}
 * @param text the whole file
 */
public record ScenarioSource(String path, String text) {}
