package org.touchstone.webhooks;

import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;

/** Takes addresses in, with a secret each, and notes who changed what about them. */
@Component
class Registry {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private final EndpointTable endpoints;
    private final Reach reach;
    private final AuditTrail audit;
    private final WebhookTimes times;
    private final SecureRandom random = new SecureRandom();

    Registry(EndpointTable endpoints, Reach reach, AuditTrail audit, WebhookTimes times) {
        this.endpoints = endpoints;
        this.reach = reach;
        this.audit = audit;
        this.times = times;
    }

    MadeEndpoint register(String url, Set<Topic> topics, PersonId by) {
        var target = Target.of(url);
        if (topics.isEmpty() || topics.contains(Topic.TEST)) {
            throw new NothingChosen();
        }
        requireReachable(target);
        var made = new MadeEndpoint(UUID.randomUUID(), secret());
        var state = new Endpoint.State(null, null, null);
        endpoints.insert(new Endpoint(made.id(), target.uri().toString(), topics, now(), state), made.secret(), by);
        audit.record(
                by,
                "webhook-made",
                made.id().toString(),
                Map.of("host", target.uri().getHost()));
        return made;
    }

    Instant now() {
        return times.now();
    }

    void note(PersonId by, String act, UUID endpoint) {
        audit.record(by, act, endpoint.toString());
    }

    /** A name that stands for nothing today may do so tomorrow. */
    private void requireReachable(Target target) {
        boolean allowed;
        try {
            allowed = reach.allows(target);
        } catch (UnknownHostException _) {
            allowed = true;
        }
        if (!allowed) {
            throw new InsideTheNetwork();
        }
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static final class NothingChosen extends Refusal.Invalid {
        NothingChosen() {
            super("webhook-topics", "topics", "Choose at least one event.");
        }
    }

    private static final class InsideTheNetwork extends Refusal.Invalid {
        InsideTheNetwork() {
            super(
                    "webhook-address",
                    "url",
                    "This name stands for an address inside the network of this site, which may not be asked.");
        }
    }
}
