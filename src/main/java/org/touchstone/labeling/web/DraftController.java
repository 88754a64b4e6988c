package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Draft;
import org.touchstone.labeling.Drafts;
import org.touchstone.labeling.LeaseId;
import org.touchstone.support.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a worker has chosen and typed, for pages and for programs. */
@RestController
class DraftController {

    /** JSON may write a byte of text as six. */
    private static final int MOST_BYTES = 6 * Drafts.MOST_BYTES + 64 * 1024;

    private static final TypeReference<Map<String, @Nullable String>> FIELDS = new TypeReference<>() {};

    private final Drafts drafts;
    private final JsonMapper json;

    DraftController(Drafts drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    record Kept(Instant savedAt) {}

    @Operation(summary = "Keeps an answer that is not given yet.")
    @PutMapping({"/work/leases/{lease}/draft", "/api/v1/leases/{lease}/draft"})
    Kept keep(@PathVariable LeaseId lease, CurrentPerson worker, InputStream body) throws IOException {
        return new Kept(drafts.save(lease, worker.id(), read(body)));
    }

    @Operation(summary = "Returns the answer that was kept for a lease.")
    @GetMapping("/api/v1/leases/{lease}/draft")
    Draft find(@PathVariable LeaseId lease, CurrentPerson worker) {
        return drafts.find(lease, worker.id()).orElseThrow(NoDraft::new);
    }

    /** Reads no more than a draft may hold, whatever is sent. */
    private Map<String, String> read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable();
        }
        try {
            @Nullable Map<String, @Nullable String> fields = json.readValue(bytes, FIELDS);
            if (fields != null && !fields.containsValue(null)) {
                return Map.copyOf(fields);
            }
        } catch (JacksonException _) {
            // Not JSON, or not an object of texts.
        }
        throw new Unreadable();
    }

    private static final class Unreadable extends Refusal.Invalid {
        Unreadable() {
            super("invalid-draft", "fields", "A draft is a JSON object of texts, 64 KiB at most");
        }
    }

    private static final class NoDraft extends Refusal.NotFound {
        NoDraft() {
            super("no-draft", "Nothing is kept for this comparison");
        }
    }
}
