package org.mipspi.cli;

import org.mipspi.domain.answer.Detail;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the detail of {@code --detail}. */
final class DetailConverter implements ITypeConverter<Detail> {

    @Override
    public Detail convert(String word) {
        Detail detail = Detail.of(word);
        if (detail == null) {
            throw new TypeConversionException("'" + word + "' is not a detail of answers. Expected full or score");
        }
        return detail;
    }
}
