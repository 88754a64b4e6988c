package org.touchstone.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

/**
 * One comparison: taken, read, judged.
 *
 * @param pace from one comparison to the next, of which reading takes a quarter to three quarters
 * @param samples gets the name of each request that was answered or failed, and {@code milliseconds,outcome}
 */
record Task(Duration pace, BiConsumer<String, String> samples) {

    private static final String NEXT = "next";
    private static final String SUBMIT = "submit";
    private static final String LEASE = "lease";
    private static final String TOOK = "took";

    ChainBuilder byProgram() {
        var next = http(NEXT)
                .post("/api/v1/studies/#{study}/leases")
                .header("Authorization", "Bearer #{token}")
                .check(status().in(200, 204))
                .check(jsonPath("$.lease").optional().saveAs(LEASE));
        var submit = http(SUBMIT)
                .put("/api/v1/leases/#{lease}/judgment")
                .header("Authorization", "Bearer #{token}")
                .header("Content-Type", "application/json")
                .body(StringBody("{\"outcome\":\"#{side}\",\"strength\":#{strength},\"activeMs\":21000}"))
                .check(status().is(200));
        return exec(flushCookieJar(), judged(next, submit));
    }

    ChainBuilder inPages() {
        var next = http(NEXT)
                .get("/work/#{study}")
                .check(status().is(200))
                .check(regex("/work/leases/([0-9a-f-]{36})/judgment").optional().saveAs(LEASE))
                .check(csrf());
        var submit = http(SUBMIT)
                .post("/work/leases/#{lease}/judgment")
                .formParam("_csrf", "#{csrf}")
                .formParam("study", "#{study}")
                .formParam("answer", "#{button}#{strength}")
                .formParam("activeMs", "21000")
                .check(status().is(302));
        return exec(addCookie(Cookie("touchstone", "#{session}")), judged(next, submit));
    }

    private ChainBuilder judged(HttpRequestActionBuilder next, HttpRequestActionBuilder submit) {
        var answer = exec(decided(), timed(submit), noted(SUBMIT));
        return exec(session -> session.remove(LEASE))
                .exec(timed(next), noted(NEXT))
                .exec(doIf(session -> session.contains(LEASE)).then(pace.isZero() ? answer : exec(reading(), answer)));
    }

    private ChainBuilder reading() {
        return pause(pace.dividedBy(4), pace.multipliedBy(3).dividedBy(4));
    }

    private static ChainBuilder timed(HttpRequestActionBuilder request) {
        return exec(session -> session.remove(TOOK).markAsSucceeded())
                .exec(request.check(responseTimeInMillis().saveAs(TOOK)));
    }

    private ChainBuilder noted(String request) {
        return exec(session -> {
            samples.accept(
                    request, "%s,%s".formatted(session.contains(TOOK) ? session.getInt(TOOK) : -1, outcome(session)));
            return session;
        });
    }

    /** Nothing to hand out is an answer, but no comparison. */
    private static String outcome(Session session) {
        if (session.isFailed()) {
            return "FAILED";
        }
        return session.contains(LEASE) ? "DONE" : "EMPTY";
    }

    private static ChainBuilder decided() {
        return exec(session -> {
            var random = ThreadLocalRandom.current();
            boolean left = random.nextBoolean();
            int strength = 1 + random.nextInt(4);
            return session.setAll(
                    Map.of("side", left ? "LEFT" : "RIGHT", "button", left ? "A" : "B", "strength", strength));
        });
    }

    private static CheckBuilder csrf() {
        return regex("name=\"_csrf\"[^>]* value=\"([^\"]+)\"").saveAs("csrf");
    }
}
