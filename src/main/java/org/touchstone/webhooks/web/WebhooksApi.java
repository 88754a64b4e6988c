package org.touchstone.webhooks.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.webhooks.Delivery;
import org.touchstone.webhooks.Endpoint;
import org.touchstone.webhooks.MadeEndpoint;
import org.touchstone.webhooks.Webhooks;

/** Webhooks, by program. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksApi {

    private static final int MOST = 500;

    private final Webhooks webhooks;

    WebhooksApi(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Operation(summary = "Lists the addresses that are told of what happens.")
    @GetMapping
    List<Endpoint> all() {
        return webhooks.all();
    }

    @Operation(summary = "Has an address told of what happens; the secret for checking signatures is shown only now.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeEndpoint register(CurrentPerson admin, @RequestBody WebhookForm wanted) {
        return webhooks.register(wanted.address(), wanted.chosen(), admin.id());
    }

    @Operation(summary = "Tells an address nothing more.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentPerson admin, @PathVariable UUID id) {
        webhooks.remove(id, admin.id());
    }

    @Operation(summary = "Stops telling an address what happens until it is resumed.")
    @PostMapping("/{id}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(CurrentPerson admin, @PathVariable UUID id) {
        webhooks.pause(id, admin.id());
    }

    @Operation(summary = "Goes on telling an address what happens.")
    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(CurrentPerson admin, @PathVariable UUID id) {
        webhooks.resume(id, admin.id());
    }

    @Operation(summary = "Sends a trial message.")
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@PathVariable UUID id) {
        webhooks.test(id);
    }

    @Operation(summary = "Lists what was sent and what came back, the newest first.")
    @GetMapping("/deliveries")
    List<Delivery> deliveries(@RequestParam(defaultValue = "50") int limit) {
        return webhooks.latest(Math.clamp(limit, 1, MOST));
    }

    @Operation(summary = "Sends one message again.")
    @PostMapping("/deliveries/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void again(@PathVariable UUID id) {
        webhooks.again(id);
    }
}
