package org.mipspi.api.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/** A connection whose caller reads only when it is told to. Like the platform's, its last handler closes it only then. */
final class ReaderlessChannel extends EmbeddedChannel {

    private final Queue<Runnable> unread;

    ReaderlessChannel() {
        this(new ArrayDeque<>());
    }

    private ReaderlessChannel(Queue<Runnable> unread) {
        super(
                new ChannelOutboundHandlerAdapter() {
                    @Override
                    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
                        unread.add(() -> ctx.writeAndFlush(message, promise));
                    }
                },
                new ChannelOutboundHandlerAdapter() {
                    @Override
                    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
                        unread.add(() -> ctx.close(promise));
                    }
                });
        this.unread = unread;
    }

    /** The caller reads everything. */
    void readAll() {
        while (!unread.isEmpty()) {
            unread.poll().run();
        }
        runPendingTasks();
    }
}
