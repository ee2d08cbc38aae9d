package org.mipspi.api.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;
import java.util.function.Supplier;

/**
 * Adds the gate to each connection when it opens, before anything of it is read. The platform offers nothing that is called
 * for each connection, but its network library does: it finds this class as a service. In development mode, and in tests
 * that run inside the build, it does not look among the classes of the program; connections have no gate there.
 */
public final class ConnectionOpening extends ChannelInitializerExtension {

    /** The platform's last handler of a connection. */
    private static final String VERTX_HANDLER = "handler";

    private static final int KB = 1024;

    /** The most bytes that are read at once. Requests can be as short as 25 bytes, and take far more memory than that. */
    private static final int MOST_READ = 16 * KB;

    /** The network library makes the objects of this class, so they are given nothing. */
    private static volatile Supplier<RequestGate> gates;

    /** Sets what makes the gates. It must be called before the server opens its port. */
    static void addToEach(Supplier<RequestGate> gates) {
        ConnectionOpening.gates = gates;
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        if (gates != null) {
            connection.config().setRecvByteBufAllocator(new AdaptiveRecvByteBufAllocator(64, 2 * KB, MOST_READ));
            connection.pipeline().addLast(new AtOpening());
        }
    }

    private static boolean addGate(ChannelPipeline pipeline) {
        if (pipeline.get(VERTX_HANDLER) instanceof VertxHandler<?> handler
                && handler.getConnection() instanceof HttpServerConnection http) {
            pipeline.addBefore(VERTX_HANDLER, RequestGate.NAME, gates.get());
            http.invalidRequestHandler(FailureAnswers::invalid);
            return true;
        }
        return false;
    }

    /** Adds the gate once the connection is set up. With TLS, the handlers for HTTP do not exist before the handshake. */
    private static final class AtOpening extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ChannelPipeline pipeline = ctx.pipeline();
            if (!addGate(pipeline)) {
                pipeline.addLast(new AfterHandshake());
            }
            pipeline.remove(this);
            ctx.fireChannelActive();
        }
    }

    /** Stands between the handlers for TLS and those for HTTP, which are added later. */
    private static final class AfterHandshake extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object bytes) {
            if (addGate(ctx.pipeline())) {
                ctx.pipeline().remove(this);
            }
            ctx.fireChannelRead(bytes);
        }
    }
}
