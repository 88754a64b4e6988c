package org.touchstone.webhooks.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.webhooks.Topic;

/** An address to be told of events, as a page or a program sends it. */
record WebhookForm(@Nullable String url, @Nullable Set<String> topics) {

    static WebhookForm usual() {
        return new WebhookForm("", Set.of(Topic.SNAPSHOT_FROZEN.code()));
    }

    String address() {
        return url == null ? "" : url;
    }

    Set<Topic> chosen() {
        return topics == null ? Set.of() : topics.stream().map(Topic::of).collect(Collectors.toUnmodifiableSet());
    }
}
