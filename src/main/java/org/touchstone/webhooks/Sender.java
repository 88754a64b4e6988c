package org.touchstone.webhooks;

import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.webhooks.Delivery.Problem;

/** Sends one message by HTTP. Follows no redirect, which could lead anywhere, and reads nothing of the answer but its status. */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Reach reach;
    private final WebhookSettings settings;
    private final Clock clock;
    private final SecretSeal seal;
    private final HttpClient client;

    Sender(Reach reach, WebhookSettings settings, Clock clock, SecretSeal seal) {
        this.seal = seal;
        this.reach = reach;
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    Reply send(Message message) {
        try {
            var target = Target.of(message.address().url());
            return reach.allows(target) ? ask(request(target, message)) : Reply.problem(Problem.FORBIDDEN_ADDRESS);
        } catch (UnknownHostException unknown) {
            return Reply.problem(Problem.UNREACHABLE);
        } catch (SecretSeal.Shut shut) {
            LOG.warn("Nothing is sent to webhook {}: {}", message.endpoint(), shut.getMessage());
            return Reply.problem(Problem.SEALED);
        }
    }

    private HttpRequest request(Target target, Message message) {
        var content = message.content();
        var secret = seal.open(message.endpoint(), message.address().secret());
        return HttpRequest.newBuilder(target.uri())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Touchstone")
                .header("Touchstone-Event", content.event().toString())
                .header(Signature.HEADER, Signature.of(secret, clock.instant(), content.body()))
                .POST(BodyPublishers.ofString(content.body()))
                .build();
    }

    /** The time runs until the whole answer is there, so that one without an end holds nobody up. */
    private Reply ask(HttpRequest request) {
        var answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return Reply.status(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode());
        } catch (TimeoutException slow) {
            return Reply.problem(Problem.TIMEOUT);
        } catch (ExecutionException failed) {
            boolean late = failed.getCause() instanceof HttpTimeoutException;
            return Reply.problem(late ? Problem.TIMEOUT : Problem.UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Reply.problem(Problem.UNREACHABLE);
        } finally {
            answer.cancel(true);
        }
    }
}
