package org.touchstone.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.webhooks.Endpoint.PausedFor;

/** Sends what is due, several at a time, so that a slow address holds up few others. */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_A_TIME = 8;

    /** Beyond the time an address has to answer, before another process may try. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;
    private final Sender sender;
    private final WebhookSettings settings;
    private final WebhookTimes times;

    Dispatch(
            EndpointTable endpoints,
            DeliveryTable deliveries,
            Sender sender,
            WebhookSettings settings,
            WebhookTimes times) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.sender = sender;
        this.settings = settings;
        this.times = times;
    }

    /** Sends some messages that are due; says whether there were any. */
    boolean next(BooleanSupplier stopping) {
        var now = times.now();
        var due = deliveries.claim(AT_A_TIME, now, now.plus(settings.timeout()).plus(GRACE));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(message -> threads.execute(() -> send(message)));
        }
        return !due.isEmpty();
    }

    /** What cannot be noted is tried again when its claim is over. */
    private void send(Message message) {
        try {
            var reply = sender.send(message);
            times.inOne(() -> note(message, reply));
        } catch (RuntimeException failure) {
            LOG.warn("Delivery {} is put off: {}", message.delivery(), failure.getMessage());
        }
    }

    private void note(Message message, Reply reply) {
        deliveries.note(message.delivery(), reply, again(message, reply));
        if (reply.isWell()) {
            endpoints.wentWell(message.endpoint());
            return;
        }
        var now = times.now();
        var since = endpoints.failed(message.endpoint(), now);
        if (reply.isGone()) {
            endpoints.pause(message.endpoint(), PausedFor.GONE, now);
        } else if (since.plus(settings.pauseAfter()).isBefore(now)) {
            endpoints.pause(message.endpoint(), PausedFor.FAILURES, now);
        }
    }

    private @Nullable Instant again(Message message, Reply reply) {
        boolean over = reply.isWell() || reply.isGone() || message.attempt() >= settings.attempts();
        return over ? null : times.now().plus(settings.delayAfter(message.attempt()));
    }
}
