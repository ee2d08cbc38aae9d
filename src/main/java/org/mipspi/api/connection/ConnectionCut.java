package org.mipspi.api.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Closes a connection at once, without what is still to be sent. The platform closes a connection only after everything
 * has been sent, which never comes to an end if the caller does not read.
 */
public final class ConnectionCut {

    private ConnectionCut() {}

    /** Closes the connection; can be called by any thread. */
    public static void cut(HttpConnection connection) {
        cut(((ConnectionBase) connection).channel());
    }

    /** Closes the connection; can be called by any thread. */
    static void cut(Channel connection) {
        // From the first handler on, so that the platform's own handler does not turn it into waiting.
        ChannelHandlerContext first = connection.pipeline().firstContext();
        if (first != null) {
            first.close();
        }
    }
}
