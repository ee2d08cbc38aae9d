package org.mipspi.cli.count;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.measures.visits.ReportingLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the reporting level of {@code --by}. */
final class LevelConverter implements ITypeConverter<ReportingLevel> {

    @Override
    public ReportingLevel convert(String word) {
        ReportingLevel level = ReportingLevel.of(word);
        if (level == null) {
            throw new TypeConversionException("'" + word + "' is not a reporting level. Expected "
                    + Stream.of(ReportingLevel.values())
                            .map(ReportingLevel::word)
                            .collect(Collectors.joining(", ")));
        }
        return level;
    }
}
