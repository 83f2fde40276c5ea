package org.xinheng.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * Sends requests over kept connections to 127.0.0.1 for a bounded time and counts answers.
 *
 * <p>A plain socket loop: the generator shares two cores with what it measures, so it must be lean. Only for servers
 * that answer with a Content-Length.
 */
final class HttpLoad {

    /**
     * What came back.
     *
     * @param p99Micros what 99 of 100 answers took at most, in microseconds
     */
    record Result(long answers, long failures, double seconds, long p99Micros) {
        double perSecond() {
            return answers / seconds;
        }
    }

    private final int port;
    private final String host;
    private final int connections;

    /**
     * @param host the Host header: which tenant's portal is asked
     * @param connections how many requests are under way at once
     */
    HttpLoad(int port, String host, int connections) {
        this.port = port;
        this.host = host;
        this.connections = connections;
    }

    /** @param path the n-th request's path */
    Result run(Duration time, IntFunction<String> path) {
        return send(time, number -> request(path.apply(number)));
    }

    /**
     * Posts JSON as somebody who is logged in.
     *
     * @param body the n-th request's body
     */
    Result post(Duration time, String path, String token, IntFunction<String> body) {
        return send(time, number -> posting(path, token, body.apply(number)));
    }

    private Result send(Duration time, IntFunction<byte[]> request) {
        var answers = new LongAdder();
        var failures = new LongAdder();
        var start = System.nanoTime();
        var end = start + time.toNanos();
        var clients = new ArrayList<Thread>();
        var waits = new ConcurrentLinkedQueue<LongStream.Builder>();
        for (int client = 0; client < connections; client++) {
            var first = client;
            clients.add(Thread.ofPlatform().start(() -> {
                int number = first;
                var own = LongStream.builder();
                waits.add(own);
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(30_000);
                    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                    while (System.nanoTime() < end) {
                        long sent = System.nanoTime();
                        socket.getOutputStream().write(request.apply(number));
                        (status(in) < 400 ? answers : failures).increment();
                        own.add((System.nanoTime() - sent) / 1000);
                        number += connections;
                    }
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }));
        }
        for (var client : clients) {
            try {
                client.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Result(answers.sum(), failures.sum(), took, p99(waits));
    }

    private static long p99(Collection<LongStream.Builder> waits) {
        long[] sorted =
                waits.stream().flatMapToLong(LongStream.Builder::build).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.99)];
    }

    private byte[] posting(String path, String token, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads one answer whole and returns its status. */
    private static int status(InputStream in) throws IOException {
        var first = line(in);
        int length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(first.substring(9, 12));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
