package org.mipspi.api.connection;

import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.mipspi.settings.ServiceSettings;

/**
 * Lets one request of a connection through at a time. The next follows once the caller's side has taken the whole answer
 * to the one before. A caller that sends requests and does not read answers therefore waits, instead of filling the
 * memory with answers: a few requests are held here, and nothing more is read of the connection until they are served.
 *
 * <p>The HTTP server itself serves pipelined requests one after another but does not wait until their answers are sent.
 * All methods are called by the connection's event loop.
 */
final class RequestGate extends ChannelDuplexHandler {

    /** The name in the pipeline of a connection. */
    static final String NAME = "mips-pi-gate";

    /** Most bytes of requests that are held; what the network delivers at once can be a little more. */
    private static final int MAX_HELD_BYTES = 64 * 1024;

    /** A part of a request that takes part in the limit although it has no bytes of its own: headers. */
    private static final int BYTES_OF_HEADERS = 1_024;

    private final ServiceSettings.ConnectionSettings settings;
    private final UnreadAnswers unread;
    private final Queue<Object> held = new ArrayDeque<>();
    private int heldRequests;
    private long heldBytes;

    /** Whether a request was let through and its answer is not yet sent. */
    private boolean underWay;

    /** Whether the connection ends with the present request: what follows is not served. */
    private boolean isLast;

    /** Whether something of the answer to the present request was written. */
    private boolean answerBegun;

    /** Whether the present request is complete, and nothing of its answer was written. */
    private boolean owesAnswer;

    private boolean readLater;
    private ChannelHandlerContext context;

    RequestGate(ServiceSettings.ConnectionSettings settings, UnreadAnswers unread) {
        this.settings = settings;
        this.unread = unread;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        this.context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request
                && request.decoderResult().isSuccess()
                && !RequestFraming.isSound(request)) {
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("the request is ambiguous")));
        }
        if (!ctx.channel().isActive()) {
            // It was closed while what had been read before was taken apart.
            ReferenceCountUtil.release(message);
        } else if (held.isEmpty() && !(message instanceof HttpRequest && underWay)) {
            pass(message);
        } else {
            held.add(message);
            count(message, 1);
            if (isFull()) {
                // Without this, a connection that reads by itself would go on: it does not ask before each read.
                ctx.channel().config().setAutoRead(false);
                readLater = true;
            }
        }
    }

    /** Counts a request, or a part of it, that is held (1) or no longer held (-1). */
    private void count(Object message, int sign) {
        long bytes = bytes(message);
        heldRequests += message instanceof HttpRequest ? sign : 0;
        heldBytes += sign * bytes;
        if (sign > 0) {
            unread.add(context.channel(), bytes);
        } else {
            unread.remove(context.channel(), bytes);
        }
    }

    private void pass(Object message) {
        answerBegun &= !(message instanceof HttpRequest);
        owesAnswer = message instanceof LastHttpContent && !answerBegun;
        underWay |= message instanceof HttpRequest;
        isLast |= message instanceof HttpRequest request
                && request.decoderResult().isFailure();
        context.fireChannelRead(message);
    }

    /** A connection is not idle while its caller waits for an answer: a count from records can take minutes. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!(event instanceof IdleStateEvent) || !owesAnswer) {
            ctx.fireUserEventTriggered(event);
        }
    }

    /** Reading goes on while little is held, so that the end of a connection is noticed while a request is decided. */
    @Override
    public void read(ChannelHandlerContext ctx) {
        if (isFull()) {
            readLater = true;
        } else {
            ctx.read();
        }
    }

    private boolean isFull() {
        return heldRequests >= settings.maxPipelined() || heldBytes >= MAX_HELD_BYTES;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object answer, ChannelPromise promise) {
        Object message = BareErrors.completed(answer);
        long bytes = bytes(message);
        answerBegun |= message instanceof HttpResponse && !isInterim(message);
        owesAnswer &= !answerBegun;
        boolean isEnd = message instanceof LastHttpContent && !isInterim(message);
        isLast |= message instanceof HttpResponse response
                && response.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        ChannelPromise sent = promise.unvoid();
        if (bytes > 0) {
            unread.add(ctx.channel(), bytes);
            sent.addListener(done -> {
                unread.remove(ctx.channel(), bytes);
                OutOfMemory.endIf(done.cause());
            });
        }
        if (isEnd) {
            closeUnlessSentInTime(ctx, sent);
        }
        ctx.write(message, sent);
    }

    private void closeUnlessSentInTime(ChannelHandlerContext ctx, ChannelPromise sent) {
        sent.addListener(done -> {
            if (done.isSuccess()) {
                next();
            }
        });
        // Almost every answer is sent at once, and then needs no timer.
        ctx.executor().execute(() -> {
            if (!sent.isDone()) {
                var timer = ctx.executor()
                        .schedule(
                                () -> ConnectionCut.cut(ctx.channel()),
                                settings.unreadTimeout().toMillis(),
                                TimeUnit.MILLISECONDS);
                sent.addListener(done -> timer.cancel(false));
            }
        });
    }

    private void next() {
        if (isLast) {
            releaseHeld();
            return;
        }
        underWay = false;
        boolean passed = false;
        while (!held.isEmpty() && !(held.peek() instanceof HttpRequest && underWay)) {
            Object message = held.poll();
            count(message, -1);
            passed = true;
            pass(message);
        }
        if (passed) {
            context.fireChannelReadComplete();
        }
        if (readLater && !isFull()) {
            readLater = false;
            ChannelConfig config = context.channel().config();
            if (config.isAutoRead()) {
                context.read();
            } else {
                config.setAutoRead(true);
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        OutOfMemory.endIf(cause);
        ctx.fireExceptionCaught(cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        releaseHeld();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        releaseHeld();
    }

    private void releaseHeld() {
        for (Object message = held.poll(); message != null; message = held.poll()) {
            count(message, -1);
            ReferenceCountUtil.release(message);
        }
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response && response.status().code() < 200;
    }

    private static long bytes(Object message) {
        long content = message instanceof HttpContent part ? part.content().readableBytes() : 0;
        boolean hasHeaders = message instanceof HttpRequest || message instanceof HttpResponse;
        return content + (hasHeaders ? BYTES_OF_HEADERS : 0);
    }
}
