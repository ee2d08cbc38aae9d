package org.mipspi.api.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.mipspi.files.PrintableText;

/**
 * Receives a form, each part into a file. The files are numbered: what a caller names them is only shown. For one thread.
 */
final class FormFiles implements MultipartParser.PartHandler, AutoCloseable {

    private static final int MAX_PARTS = 10_000;
    private static final int MAX_NAME = 200;

    /** Most bytes between two events of a form, in which the parser keeps the headers of a part. */
    private static final int MAX_HEADERS = 256 * 1024;

    private static final String DISPOSITION = "Content-Disposition";

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private Path mapping;
    private OutputStream part;
    private int parts;
    private long sinceEvent;

    private FormFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Receives a form.
     *
     * @param contentType the value of Content-Type, with the boundary
     * @param folder where the files are written
     * @throws IOException if the body cannot be read
     * @throws UnreadableRecords if it is not a form, or the form ends too early
     */
    static ReceivedRecords receive(String contentType, BodyPieces body, Path folder)
            throws IOException, UnreadableRecords {
        String boundary = HeaderUtil.extractQuotedValueFromHeader(contentType, "boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new UnreadableRecords(
                    "The Content-Type has no boundary. Send multipart/form-data; boundary=..., as curl -F does.");
        }
        try (FormFiles form = new FormFiles(folder)) {
            MultipartParser.ParseState state = MultipartParser.beginParse(
                    form, boundary.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
            body.forEach((piece, length) -> form.take(state, piece, length));
            if (!state.isComplete()) {
                throw new UnreadableRecords(
                        "The form ends before its closing boundary. Send the whole form, as curl -F does.");
            }
            return new ReceivedRecords(form.files, form.mapping);
        }
    }

    private void take(MultipartParser.ParseState state, byte[] piece, int length) throws UnreadableRecords {
        sinceEvent += length;
        try {
            state.parse(ByteBuffer.wrap(piece, 0, length));
        } catch (MultipartParser.MalformedMessageException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw new UnreadableRecords("The body is not a form that can be read. Send it as curl -F does.");
        }
        if (sinceEvent > MAX_HEADERS || parts > MAX_PARTS) {
            throw new UnreadableRecords("The form has headers of more than " + MAX_HEADERS + " bytes or more than "
                    + MAX_PARTS + " parts, the limits. Send the files in one zip.");
        }
    }

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
        sinceEvent = 0;
        parts++;
        Path file = folder.resolve("part-" + parts);
        part = BodyPieces.open(file);
        String disposition = headers.getFirst(DISPOSITION);
        String name = parameter(disposition, "name");
        if ("mapping".equals(name)) {
            mapping = file;
        } else {
            String fileName = parameter(disposition, "filename");
            files.put(unique(fileName == null || fileName.isBlank() ? name : fileName), file);
        }
    }

    private static String parameter(String disposition, String name) {
        return disposition == null ? null : HeaderUtil.extractQuotedValueFromHeaderWithEncoding(disposition, name);
    }

    /** The name by which a file is shown; unlike those of all files before. */
    private String unique(String given) {
        String name = given == null || given.isBlank() ? "part " + parts : PrintableText.line(given);
        String shown = name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
        return files.containsKey(shown) ? "part " + parts + ": " + shown : shown;
    }

    @Override
    public void data(ByteBuffer bytes) {
        sinceEvent = 0;
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        BodyPieces.write(part, copy, 0, copy.length);
    }

    @Override
    public void endPart() {
        sinceEvent = 0;
        BodyPieces.close(part);
        part = null;
    }

    @Override
    public void close() {
        if (part != null) {
            BodyPieces.close(part);
        }
    }
}
