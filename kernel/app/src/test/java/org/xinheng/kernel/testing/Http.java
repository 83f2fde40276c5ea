package org.xinheng.kernel.testing;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

/**
 * Sends REST Assured's requests with the JDK's client. REST Assured's own one lower-cases names by the default locale, so
 * in the Turkish one our tests live in it takes every refused GET and DELETE for a broken connection.
 */
public final class Http implements Filter {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length", "connection", "accept-encoding");

    private Http() {}

    /** A request of nobody in particular. Redirects are not followed. */
    public static RequestSpecification given() {
        return RestAssured.given().filter(new Http());
    }

    /** A request with an access token. */
    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        var request = HttpRequest.newBuilder(URI.create(asked.getURI())).method(asked.getMethod(), body(asked));
        for (Header header : asked.getHeaders()) {
            if (SET_BY_CLIENT.stream().noneMatch(header.getName()::equalsIgnoreCase)) {
                request.header(header.getName(), header.getValue());
            }
        }
        try {
            return answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static BodyPublisher body(FilterableRequestSpecification asked) {
        return switch (asked.<Object>getBody()) {
            case null -> BodyPublishers.noBody();
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            case Object text -> BodyPublishers.ofString(text.toString());
        };
    }

    private static Response answer(HttpResponse<byte[]> sent) {
        var headers = sent.headers().map().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Header(entry.getKey(), value)))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(sent.statusCode())
                .setHeaders(new Headers(headers))
                .setContentType(sent.headers().firstValue("Content-Type").orElse(""))
                .setBody(sent.body())
                .build();
    }
}
