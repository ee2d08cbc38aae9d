package org.mipspi.api.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
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
    private boolean underWay = true;

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
        if (held.isEmpty() && !(message instanceof HttpRequest && underWay)) {
            pass(message);
        } else {
            held.add(message);
            heldRequests += message instanceof HttpRequest ? 1 : 0;
            heldBytes += bytes(message);
        }
    }

    private void pass(Object message) {
        underWay |= message instanceof HttpRequest;
        context.fireChannelRead(message);
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
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        long bytes = bytes(message);
        boolean isEnd = message instanceof LastHttpContent && !isInterim(message);
        ChannelPromise sent = promise.unvoid();
        if (bytes > 0) {
            unread.add(ctx.channel(), bytes);
            sent.addListener(done -> unread.remove(ctx.channel(), bytes));
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
            } else {
                OutOfMemory.endIf(done.cause());
            }
        });
        // Almost every answer is sent at once, and then needs no timer.
        ctx.executor().execute(() -> {
            if (!sent.isDone()) {
                var timer = ctx.executor()
                        .schedule(
                                () -> ctx.channel().close(),
                                settings.unreadTimeout().toMillis(),
                                TimeUnit.MILLISECONDS);
                sent.addListener(done -> timer.cancel(false));
            }
        });
    }

    private void next() {
        underWay = false;
        boolean passed = false;
        while (!held.isEmpty() && !(held.peek() instanceof HttpRequest && underWay)) {
            Object message = held.poll();
            heldRequests -= message instanceof HttpRequest ? 1 : 0;
            heldBytes -= bytes(message);
            passed = true;
            pass(message);
        }
        if (passed) {
            context.fireChannelReadComplete();
        }
        if (readLater && !isFull()) {
            readLater = false;
            context.read();
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
        held.forEach(ReferenceCountUtil::release);
        held.clear();
        heldRequests = 0;
        heldBytes = 0;
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
