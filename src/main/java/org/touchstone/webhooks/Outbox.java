package org.touchstone.webhooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.webhooks.Message.Content;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what is to be sent, in the transaction of what it is about: neither is there without the other. */
@Component
class Outbox {

    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;
    private final JsonMapper json;
    private final WebhookTimes times;

    Outbox(EndpointTable endpoints, DeliveryTable deliveries, JsonMapper json, WebhookTimes times) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.json = json;
        this.times = times;
    }

    /** Tells everybody who asked to be told of the topic. */
    void tell(Topic topic, Map<String, @Nullable Object> data) {
        var told = endpoints.toldOf(topic);
        if (!told.isEmpty()) {
            var content = content(topic, data);
            told.forEach(endpoint -> deliveries.insert(endpoint, content, times.now()));
        }
    }

    /** Tells one, whether or not they asked. */
    void tell(UUID endpoint, Topic topic, Map<String, @Nullable Object> data) {
        deliveries.insert(endpoint, content(topic, data), times.now());
    }

    private Content content(Topic topic, Map<String, @Nullable Object> data) {
        var event = UUID.randomUUID();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", event.toString());
        body.put("type", topic.code());
        body.put("at", times.now().toString());
        body.put("data", data);
        return new Content(event, topic, json.writeValueAsString(body));
    }
}
