package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mipspi.settings.ServiceSettings;

class RequestGateTest {

    private static final int SECONDS = 30;

    private static final ServiceSettings.ConnectionSettings SETTINGS = new ServiceSettings.ConnectionSettings() {
        @Override
        public int maxPipelined() {
            return 2;
        }

        @Override
        public Duration unreadTimeout() {
            return Duration.ofSeconds(SECONDS);
        }
    };

    private final ReaderlessChannel connection = new ReaderlessChannel();

    @BeforeEach
    void addGate() {
        connection.freezeTime();
        connection.pipeline().addLast(new RequestGate(SETTINGS, new UnreadAnswers(1_000_000)));
    }

    private static FullHttpRequest request(String path) {
        return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
    }

    private static FullHttpResponse answer(HttpResponseStatus status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        FullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes));
        answer.headers().set("content-length", bytes.length);
        return answer;
    }

    private String served() {
        FullHttpRequest served = connection.readInbound();
        return served == null ? null : served.uri();
    }

    @Test
    void theNextRequestIsServedOnceTheAnswerToTheOneBeforeWasRead() {
        connection.writeInbound(request("/1"), request("/2"));
        assertThat(served()).isEqualTo("/1");
        connection.writeOutbound(answer(HttpResponseStatus.OK, "one"));
        assertThat(served()).isNull();
        connection.readAll();
        assertThat(served()).isEqualTo("/2");
    }

    @Test
    void aCallerThatDoesNotReadItsAnswerInTimeIsClosed() {
        connection.writeInbound(request("/1"));
        connection.writeOneOutbound(answer(HttpResponseStatus.OK, "one"));
        connection.runPendingTasks();
        connection.advanceTimeBy(SECONDS - 1, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
        assertThat(connection.isOpen()).isTrue();
        connection.advanceTimeBy(1, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aCallerThatHasReadItsAnswerStaysConnected() {
        connection.writeInbound(request("/1"));
        connection.writeOneOutbound(answer(HttpResponseStatus.OK, "one"));
        connection.runPendingTasks();
        connection.readAll();
        connection.advanceTimeBy(SECONDS * 2, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void anErrorOfThePlatformWithoutABodyBecomesAProblem() {
        connection.writeInbound(request("/%zz"));
        connection.writeOutbound(answer(HttpResponseStatus.BAD_REQUEST, ""));
        connection.readAll();
        FullHttpResponse sent = connection.readOutbound();
        String body = sent.content().toString(StandardCharsets.UTF_8);
        assertThat(body).contains("\"status\":400");
        assertThat(sent.headers().get("content-type")).isEqualTo("application/problem+json");
        assertThat(sent.headers().getInt("content-length")).isEqualTo(body.length());
        assertThat(sent.headers().get("X-Request-Id")).isNotBlank();
        assertThat(sent.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anAnswerWithABodyIsSentAsItIs() {
        connection.writeInbound(request("/1"));
        FullHttpResponse answer = answer(HttpResponseStatus.NOT_FOUND, "nothing");
        connection.writeOutbound(answer);
        connection.readAll();
        assertThat((Object) connection.readOutbound()).isSameAs(answer);
    }

    @Test
    void aConnectionIsNotIdleWhileItsCallerWaitsForAnAnswer() {
        List<Object> idle = new ArrayList<>();
        connection.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
                idle.add(event);
            }
        });
        Runnable quietFor = () -> connection.pipeline().fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);
        quietFor.run();
        assertThat(idle).hasSize(1);
        DefaultHttpRequest begun = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/1");
        connection.writeInbound(begun);
        quietFor.run();
        assertThat(idle).hasSize(2);
        connection.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        quietFor.run();
        assertThat(idle).hasSize(2);
        connection.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        quietFor.run();
        assertThat(idle).hasSize(3);
    }
}
