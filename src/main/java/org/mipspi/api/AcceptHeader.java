package org.mipspi.api;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;

/** What a caller accepts as the media type of an answer, after RFC 9110, section 12.5.1. */
final class AcceptHeader {

    private AcceptHeader() {}

    /**
     * Whether a media type is accepted. The most specific range that matches it decides; without a header, everything is
     * accepted.
     */
    static boolean accepts(List<MIMEHeader> header, String mediaType) {
        if (header.isEmpty()) {
            return true;
        }
        float weight = 0;
        int closest = -1;
        for (MIMEHeader range : header) {
            int close = closeness(range.value().strip(), mediaType);
            if (close > closest) {
                closest = close;
                weight = range.weight();
            }
        }
        return weight > 0;
    }

    /** 2 for the type itself, 1 for all its subtypes, 0 for everything, -1 for another type. */
    private static int closeness(String range, String mediaType) {
        if (range.equalsIgnoreCase(mediaType)) {
            return 2;
        }
        String subtypes = mediaType.substring(0, mediaType.indexOf('/') + 1) + '*';
        return range.equalsIgnoreCase(subtypes) ? 1 : range.equals("*/*") || range.equals("*") ? 0 : -1;
    }
}
