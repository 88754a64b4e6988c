package org.touchstone.webhooks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;
import org.touchstone.webhooks.Endpoint.PausedFor;

/** The addresses that are told of events, and what they were told. */
@Service
@Transactional
public class Webhooks {

    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;
    private final Outbox outbox;
    private final Registry registry;

    Webhooks(EndpointTable endpoints, DeliveryTable deliveries, Outbox outbox, Registry registry) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.registry = registry;
    }

    /**
     * Has an address told of events from now on; the answer holds the secret that signs them, for the only time. Refuses
     * addresses that are not https, those inside this network, and a choice of nothing.
     */
    public MadeEndpoint register(String url, Set<Topic> topics, PersonId by) {
        return registry.register(url, topics, by);
    }

    /** Returns all addresses, the oldest first. */
    @Transactional(readOnly = true)
    public List<Endpoint> all() {
        return endpoints.all();
    }

    /** Returns the newest deliveries to all addresses. */
    @Transactional(readOnly = true)
    public List<Delivery> latest(int most) {
        return deliveries.latest(most);
    }

    /** Sends nothing more to the address and forgets its deliveries. */
    public void remove(UUID id, PersonId by) {
        known(endpoints.remove(id));
        registry.note(by, "webhook-removed", id);
    }

    /** Holds back what is to be sent to the address. */
    public void pause(UUID id, PersonId by) {
        known(endpoints.pause(id, PausedFor.PERSON, registry.now()));
        registry.note(by, "webhook-paused", id);
    }

    /** Sends again to an address that was paused, whyever; first what was held back. */
    public void resume(UUID id, PersonId by) {
        known(endpoints.resume(id));
        registry.note(by, "webhook-resumed", id);
    }

    /** Sends the address an event that says nothing. */
    public void test(UUID id) {
        known(endpoints.all().stream().anyMatch(endpoint -> endpoint.id().equals(id)));
        outbox.tell(id, Topic.TEST, Map.of());
    }

    /** Sends an event once more at once, under the same identifier. */
    public void again(UUID delivery) {
        if (!deliveries.again(delivery, registry.now())) {
            throw new UnknownDelivery();
        }
    }

    private static void known(boolean there) {
        if (!there) {
            throw new UnknownEndpoint();
        }
    }

    private static final class UnknownEndpoint extends Refusal.NotFound {
        UnknownEndpoint() {
            super("webhook-unknown", "There is no such webhook.");
        }
    }

    private static final class UnknownDelivery extends Refusal.NotFound {
        UnknownDelivery() {
            super("delivery-unknown", "There is no such delivery.");
        }
    }
}
