package org.mipspi.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.mipspi.files.PrintableText;

/**
 * A stream for text that a person reads. It replaces every character that a terminal would execute, whoever wrote it, so
 * that no caller has to. Only styles made by {@link #style} pass.
 */
final class PrintableStream extends PrintStream {

    /** Stands for the escape character of our own styles. It is random, so that no document or rule can contain it. */
    private static final String MARK = UUID.randomUUID().toString();

    private static final String ESCAPE = "\u001B";

    private final PrintStream raw;

    private PrintableStream(PrintStream raw) {
        super(raw, true, StandardCharsets.UTF_8);
        this.raw = raw;
    }

    /** The stream, cleaned. */
    static PrintableStream of(PrintStream stream) {
        return stream instanceof PrintableStream printable ? printable : new PrintableStream(stream);
    }

    /** A style's escape sequence in a form that passes. */
    static String style(String sequence) {
        return sequence.replace(ESCAPE, MARK);
    }

    /** The stream beneath, for bytes and for progress bars. */
    PrintStream raw() {
        return raw;
    }

    @Override
    public void print(String text) {
        super.print(PrintableText.lines(String.valueOf(text)).replace(MARK, ESCAPE));
    }

    @Override
    public void print(Object value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char[] text) {
        print(new String(text));
    }

    @Override
    public void print(char character) {
        print(String.valueOf(character));
    }

    @Override
    public PrintStream format(String format, Object... values) {
        print(String.format(format, values));
        return this;
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... values) {
        print(String.format(locale, format, values));
        return this;
    }

    @Override
    public PrintStream append(CharSequence text) {
        print(String.valueOf(text));
        return this;
    }

    @Override
    public boolean checkError() {
        return raw.checkError();
    }
}
