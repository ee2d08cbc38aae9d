package org.mipspi.api.connection;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mipspi.formats.answer.ProblemType;
import org.mipspi.settings.ServiceSettings;

/**
 * Collects the bodies of requests before a worker thread takes them, so that callers that send slowly do not occupy
 * workers. The beginning of a large body is collected too; a worker reads its rest, for a few requests at a time.
 */
@Singleton
public class RequestBodies {

    /** Largest body that is collected in memory before a worker takes the request. */
    private static final int BUFFERED_BYTES = 1024 * 1024;

    /** Where a request keeps the beginning of its body, if a worker has to read the rest. */
    static final String BEGINNING = "mips-pi.beginning-of-body";

    /** Where a request keeps what frees the memory that it takes. */
    private static final String TAKEN = "mips-pi.taken-memory";

    private final ServiceSettings.BodySettings settings;
    private final RequestMemory memory;
    private final Semaphore large;

    RequestBodies(ServiceSettings settings, RequestMemory memory) {
        this.settings = settings.body();
        this.memory = memory;
        this.large = new Semaphore(settings.body().maxLarge());
    }

    /**
     * Goes on with a request once its body is there, or answers it if the body is too large, is not sent in time or does
     * not find memory.
     *
     * @param maxBytes largest body that is accepted
     * @param tooLarge answers the request if its body is larger
     */
    public void receive(RoutingContext request, long maxBytes, Runnable tooLarge) {
        if (hasBody(request.request())) {
            new Receipt(request, maxBytes, tooLarge).begin();
        } else {
            request.next();
        }
    }

    /** Frees the memory that a request takes; called when a worker has finished with it, or none will take it. */
    static void finished(RoutingContext request) {
        Runnable free = request.get(TAKEN);
        if (free != null) {
            free.run();
        }
    }

    /** Whether a request has a body that was not yet read to its end. */
    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return !request.isEnded()
                && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0"));
    }

    /** The receipt of one body. All its methods are called by the event loop of the connection. */
    private final class Receipt {

        private final RoutingContext request;
        private final long maxBytes;
        private final Runnable tooLarge;
        private final RequestMemory.Share share = memory.share();
        private final Buffer received = Buffer.buffer();
        private long timer;
        private boolean isOver;
        private boolean isHandedOver;

        Receipt(RoutingContext request, long maxBytes, Runnable tooLarge) {
            this.request = request;
            this.maxBytes = maxBytes;
            this.tooLarge = tooLarge;
        }

        void begin() {
            HttpServerRequest body = request.request();
            timer = request.vertx().setTimer(settings.timeout().toMillis(), late -> end(this::tooLate));
            request.addEndHandler(end -> {
                request.vertx().cancelTimer(timer);
                if (!isHandedOver) {
                    share.release();
                }
            });
            if ("100-continue".equalsIgnoreCase(body.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
                body.headers().remove(HttpHeaders.EXPECT);
            }
            body.handler(this::received);
            body.endHandler(end -> end(this::complete));
            body.exceptionHandler(gone -> end(() -> {}));
            body.resume();
        }

        private void end(Runnable with) {
            if (!isOver) {
                isOver = true;
                request.vertx().cancelTimer(timer);
                with.run();
            }
        }

        private void received(Buffer bytes) {
            if (isOver) {
                return;
            }
            if (received.length() + bytes.length() > maxBytes) {
                end(tooLarge);
            } else if (!share.reserve(bytes.length())) {
                end(this::noMemory);
            } else {
                received.appendBuffer(bytes);
                if (received.length() > BUFFERED_BYTES) {
                    end(this::leaveRestToWorker);
                }
            }
        }

        private void complete() {
            if (GzipBody.isSentIn(request.request())) {
                // Not on the event loop: a small body can be a large document.
                request.vertx()
                        .executeBlocking(() -> GzipBody.decompressed(received, maxBytes, share::reserve), false)
                        .onSuccess(this::decompressed)
                        .onFailure(this::notDecompressed);
            } else {
                goOn(received);
            }
        }

        private void decompressed(GzipBody.Result result) {
            switch (result.end()) {
                case COMPLETE -> {
                    request.request().headers().remove(HttpHeaders.CONTENT_ENCODING);
                    goOn(result.document());
                }
                case TOO_LARGE -> tooLarge.run();
                case NO_MEMORY -> noMemory();
            }
        }

        private void notDecompressed(Throwable fault) {
            if (fault instanceof IOException) {
                EarlyAnswer.send(request, ProblemType.UNREADABLE, GzipBody.DAMAGED);
            } else {
                request.fail(fault);
            }
        }

        private void goOn(Buffer document) {
            if (share.reserve(RequestWeight.of(document))) {
                ((RoutingContextInternal) request).setBody(document);
                handOver(share::release);
            } else {
                noMemory();
            }
        }

        private void leaveRestToWorker() {
            request.request().pause();
            if (!large.tryAcquire()) {
                EarlyAnswer.busy(request, "It is already reading the most documents over 1 MiB that it reads at once.");
                return;
            }
            timer = request.vertx()
                    .setTimer(
                            settings.largeTimeout().toMillis(),
                            late -> ConnectionCut.cut(request.request().connection()));
            request.put(BEGINNING, received.getBytes());
            handOver(() -> {
                large.release();
                share.release();
            });
        }

        /**
         * Leaves the request to a worker. If the caller goes away, a worker may still be at work on the document, so what it
         * takes is free only when the worker has finished.
         */
        private void handOver(Runnable free) {
            AtomicBoolean isFree = new AtomicBoolean();
            Runnable once = () -> {
                if (isFree.compareAndSet(false, true)) {
                    free.run();
                }
            };
            isHandedOver = true;
            request.put(TAKEN, once);
            request.addEndHandler(end -> {
                if (end.succeeded()) {
                    once.run();
                }
            });
            request.next();
        }

        private void noMemory() {
            EarlyAnswer.busy(request, "The requests under way take all the memory that is set aside for them.");
        }

        private void tooLate() {
            EarlyAnswer.send(
                    request,
                    ProblemType.TIMEOUT,
                    "The body was not complete after " + settings.timeout().toSeconds()
                            + " seconds. Send it faster, or in one piece.");
        }
    }
}
