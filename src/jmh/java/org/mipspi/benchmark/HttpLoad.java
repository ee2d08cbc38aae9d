package org.mipspi.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mipspi.submissions.RandomSubmissions;

/**
 * What the rules cost those who ask over HTTP: 16 connections, each of which sends its next submission, of about 3 KB, when it has
 * the whole answer to the one before; to the decision endpoint and to the same with the plain function, turn by turn in one
 * process. Client and server share the machine, so what is told is the ratio.
 *
 * <p>No test, though it is started as one: by its name it is in no ordinary build.
 */
@QuarkusTest
@TestProfile(HttpLoad.Load.class)
class HttpLoad {

    /** The profile in which there is an endpoint for the plain function. */
    public static class Load implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "load";
        }
    }

    private static final int CONNECTIONS = 16;
    private static final int BODIES = 512;
    private static final int MIN_BYTES = 2_500;
    private static final int MAX_BYTES = 3_500;
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 9;
    private static final long ROUND = TimeUnit.SECONDS.toNanos(5);

    /** What was answered in a time, and how long each answer took, in nanoseconds. */
    private record Answered(double aSecond, List<Long> nanos) {

        double p99() {
            Collections.sort(nanos);
            return nanos.get(nanos.size() * 99 / 100) / 1e6;
        }
    }

    @TestHTTPResource("/")
    URL server;

    private final List<Buffer> bodies = bodies();

    @Test
    void rulesAgainstThePlainFunction() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client = vertx.createHttpClient(
                    new HttpClientOptions().setDefaultHost(server.getHost()).setDefaultPort(server.getPort()),
                    new PoolOptions().setHttp1MaxSize(CONNECTIONS));
            List<Double> ratios = new ArrayList<>();
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                Answered rules = round(client, "/v1/decisions");
                Answered plain = round(client, "/benchmark/plain");
                if (round >= 0) {
                    ratios.add(rules.aSecond() / plain.aSecond());
                    System.out.printf(
                            Locale.ROOT,
                            "rules %,.0f a second, p99 %.1f ms; plain %,.0f a second, p99 %.1f ms; rules/plain %.2f%n",
                            rules.aSecond(),
                            rules.p99(),
                            plain.aSecond(),
                            plain.p99(),
                            ratios.get(round));
                }
            }
            Collections.sort(ratios);
            System.out.printf(Locale.ROOT, "throughput, rules/plain, median: %.2f%n", ratios.get(ROUNDS / 2));
        } finally {
            vertx.close();
        }
    }

    private Answered round(HttpClient client, String path) throws InterruptedException {
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch open = new CountDownLatch(CONNECTIONS);
        long start = System.nanoTime();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            ask(client, path, connection, start + ROUND, nanos, open);
        }
        open.await();
        return new Answered(nanos.size() / ((System.nanoTime() - start) / 1e9), nanos);
    }

    private void ask(HttpClient client, String path, int turn, long end, List<Long> nanos, CountDownLatch open) {
        long asked = System.nanoTime();
        client.request(HttpMethod.POST, path)
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .send(bodies.get(turn % BODIES))
                        .compose(response -> response.statusCode() == 200
                                ? response.body()
                                : Future.failedFuture(path + " answered " + response.statusCode())))
                .onComplete(answer -> {
                    nanos.add(System.nanoTime() - asked);
                    if (answer.failed()) {
                        System.err.println(answer.cause());
                    }
                    if (answer.failed() || System.nanoTime() - end >= 0) {
                        open.countDown();
                    } else {
                        ask(client, path, turn + CONNECTIONS, end, nanos, open);
                    }
                });
    }

    private static List<Buffer> bodies() {
        RandomSubmissions random = new RandomSubmissions(2026);
        List<Buffer> bodies = new ArrayList<>();
        while (bodies.size() < BODIES) {
            ObjectNode document = random.acceptable(2026);
            Buffer body = Buffer.buffer(document.toPrettyString());
            if (body.length() >= MIN_BYTES && body.length() <= MAX_BYTES) {
                bodies.add(body);
            }
        }
        return bodies;
    }
}
