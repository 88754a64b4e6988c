package org.touchstone.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.support.Home;
import org.touchstone.support.Refusal;
import org.touchstone.webhooks.Delivery.Problem;
import org.touchstone.webhooks.Message.Address;
import org.touchstone.webhooks.Message.Content;

class SenderTests {

    private static final WebhookSettings SETTINGS = new WebhookSettings(
            Duration.ofMillis(400),
            Duration.ofSeconds(30),
            Duration.ofHours(6),
            14,
            Duration.ofDays(3),
            Duration.ofDays(30),
            false);

    private final Receiver receiver = new Receiver();
    private final Sender sender = new Sender(
            new Reach(SETTINGS),
            SETTINGS,
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC),
            new SecretSeal(new Home(Path.of("target/no-key"))));

    @AfterEach
    void close() {
        receiver.close();
    }

    /** The digest was computed by OpenSSL: {@code printf 1700000000.{} | openssl dgst -sha256 -hmac whsec_test}. */
    @Test
    void signsTimeAndBody() {
        var message = message(receiver.url(), "whsec_test");
        assertThat(sender.send(message)).isEqualTo(Reply.status(200));
        var arrival = receiver.arrivals().getFirst();
        assertThat(arrival.event()).isEqualTo(message.content().event().toString());
        assertThat(arrival.body()).isEqualTo("{}");
        assertThat(arrival.signature())
                .isEqualTo("t=1700000000,v1=35495024f4ef3f94e5a93e22221544c4b75e9a42300cd965ab81cb85cd994e91");
    }

    @Test
    void followsNoRedirect() {
        receiver.answers(302);
        assertThat(sender.send(message(receiver.url(), "secret"))).isEqualTo(Reply.status(302));
        assertThat(receiver.arrivals()).extracting(Receiver.Arrival::path).containsExactly("/hook");
    }

    @Test
    void waitsForNoAnswerThatDoesNotCome() {
        receiver.answersTooLate();
        assertThat(sender.send(message(receiver.url(), "secret"))).isEqualTo(Reply.problem(Problem.TIMEOUT));
    }

    @Test
    void saysThatNobodyIsThere() {
        receiver.close();
        assertThat(sender.send(message(receiver.url(), "secret"))).isEqualTo(Reply.problem(Problem.UNREACHABLE));
    }

    @Test
    void sendsNothingThatItCannotSign(@TempDir Path elsewhere) {
        var sealed = new SecretSeal(new Home(elsewhere)).seal(UUID.randomUUID(), "secret");
        assertThat(sender.send(message(receiver.url(), sealed))).isEqualTo(Reply.problem(Problem.SEALED));
        assertThat(receiver.arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://127.0.0.2/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/"
            })
    void asksNothingInsideTheNetwork(String url) {
        assertThat(sender.send(message(url, "secret"))).isEqualTo(Reply.problem(Problem.FORBIDDEN_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111", "193.0.0.1"})
    void mayAskTheInternet(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/hook",
                "http://example.org/",
                "ftp://example.org/",
                "https://ada:secret@example.org/",
                "https://example.org/#part",
                "https://",
                "https:///hook",
                "https://exa mple.org/",
                "http://localhost.example.org/"
            })
    void refusesAddressesThatAreNotWholeOrNotSafe(String typed) {
        assertThatThrownBy(() -> Target.of(typed)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        assertThat(SETTINGS.delayAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(SETTINGS.delayAfter(4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(SETTINGS.delayAfter(13)).isEqualTo(Duration.ofHours(6));
    }

    private static Message message(String url, String secret) {
        var content = new Content(UUID.randomUUID(), Topic.TEST, "{}");
        return new Message(UUID.randomUUID(), UUID.randomUUID(), content, new Address(url, secret), 1);
    }
}
