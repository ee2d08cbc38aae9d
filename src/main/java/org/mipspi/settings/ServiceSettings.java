package org.mipspi.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/**
 * Every setting of mips-pi's own, with its type. The key of a method is its name in small letters with hyphens, after
 * the names of the groups around it: {@code mips-pi.batch.max-lines}. Defaults are in {@code application.properties},
 * and {@code docs/configuration.md} explains each setting. Numbers are 1 or more, and times are more than zero;
 * {@link Limits} states other limits.
 */
@ConfigMapping(prefix = ServiceSettings.PREFIX)
public interface ServiceSettings {

    /** What every key begins with, followed by a period. */
    String PREFIX = "mips-pi";

    /** The folder of rule files; without it, the built-in rules are used. */
    Optional<String> rules();

    /** Limits of batches over HTTP. */
    BatchSettings batch();

    /** Limits of batches over HTTP. */
    interface BatchSettings {

        /** The most lines of one batch. */
        long maxLines();

        /** The most time that one batch may take. */
        Duration maxTime();

        /** The most batches at the same time. */
        int maxConcurrent();

        /** Bytes of one batch that may wait in memory. A caller can send that much before it reads an answer. */
        @Limits(least = "64K", most = "1G")
        MemorySize readAhead();

        /** How long a caller that has filled this memory may go without reading an answer. */
        Duration unreadTime();
    }

    /** Limits of counts from records. */
    CountSettings count();

    /** Limits of counts from records. */
    interface CountSettings {

        /** The most bytes of records in one request, as they are sent. */
        @Limits(least = "64K", most = "1024G")
        MemorySize maxBody();

        /** The most bytes of records in one request, after decompression. */
        @Limits(least = "64K", most = "1024G")
        MemorySize maxDecompressed();

        /** The most time that one count may take. */
        Duration maxTime();

        /** The most counts at the same time. */
        int maxConcurrent();
    }

    /** Limits of one connection. */
    ConnectionSettings connection();

    /** Limits of one connection. */
    interface ConnectionSettings {

        /** The most requests that are held while an earlier request of the connection is answered. */
        int maxPipelined();

        /** How long a caller may take to read an answer that is complete. */
        Duration unreadTimeout();
    }

    /** Limits of the bodies of requests, except batches. */
    BodySettings body();

    /** Limits of the bodies of requests, except batches. */
    interface BodySettings {

        /** How long a caller may take to send a body, or the first MiB of it. */
        Duration timeout();

        /** How long a caller may take to send the rest of a body of more than one MiB. */
        Duration largeTimeout();

        /** The most bodies of more than one MiB at the same time. */
        int maxLarge();
    }

    /** The memory for all requests together. */
    MemorySettings memory();

    /** The memory for all requests together. */
    interface MemorySettings {

        /** The part of the heap for documents, and as much again for answers that are not yet read, in percent. */
        @Limits(least = "1", most = "100")
        int percent();
    }
}
