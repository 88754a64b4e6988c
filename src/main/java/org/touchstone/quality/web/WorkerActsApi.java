package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Notices;
import org.touchstone.labeling.SettingAside;
import org.touchstone.labeling.SettingAside.Aside;
import org.touchstone.labeling.Span;
import org.touchstone.quality.Roster;
import org.touchstone.studies.Standing.State;
import org.touchstone.studies.Standings;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** What a researcher may do about a worker, by program. */
@RestController
@RequestMapping("/api/v1/studies/{id}/workers/{pseudonym}")
class WorkerActsApi {

    private final Roster roster;
    private final Standings standings;
    private final Notices notices;
    private final SettingAside aside;

    WorkerActsApi(Roster roster, Standings standings, Notices notices, SettingAside aside) {
        this.roster = roster;
        this.standings = standings;
        this.notices = notices;
        this.aside = aside;
    }

    /** The reason is what the worker reads, the note is for researchers. */
    record StateBody(
            @Nullable State state,
            @Nullable String reason,
            @Nullable String note) {}

    record Words(@Nullable String words) {}

    record Outcome(int judgments) {}

    record Restored(int standing, int staying) {

        static Restored of(Aside done) {
            return new Restored(done.returning(), done.staying());
        }
    }

    @Operation(summary = "Pauses a worker, removes one, or lets one go on.")
    @PutMapping("/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            @RequestBody StateBody body,
            CurrentPerson researcher) {
        var worker = worker(id, pseudonym);
        switch (body.state()) {
            case null -> throw new StateMissing();
            case ACTIVE -> standings.resume(id, worker, researcher.id());
            case FINISHED -> standings.finish(id, worker, researcher.id());
            case PAUSED -> standings.pause(id, worker, text(body.reason()), body.note(), researcher.id());
        }
    }

    @Operation(summary = "Sends a worker a message.")
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    void tell(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            @RequestBody Words body,
            CurrentPerson researcher) {
        notices.send(id, worker(id, pseudonym), text(body.words()), researcher.id());
    }

    /** Without ends, the span is the whole time. */
    record Ends(@Nullable Instant from, @Nullable Instant to) {}

    @Operation(summary = "Sets a worker's judgments aside, so that they count nowhere.")
    @PostMapping("/set-aside")
    Outcome setAside(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            @RequestBody Ends span,
            CurrentPerson researcher) {
        return new Outcome(
                aside.setAside(id, worker(id, pseudonym), new Span(span.from(), span.to()), researcher.id()));
    }

    @Operation(summary = "Lets judgments count again that were set aside.")
    @PostMapping("/restore")
    Restored restore(@PathVariable StudyId id, @PathVariable String pseudonym, CurrentPerson researcher) {
        return Restored.of(aside.restore(id, worker(id, pseudonym), researcher.id()));
    }

    private PersonId worker(StudyId id, String pseudonym) {
        return roster.find(id, pseudonym).id();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static final class StateMissing extends Refusal.Invalid {
        StateMissing() {
            super("state-missing", "state", "Say which state: ACTIVE, PAUSED or FINISHED");
        }
    }
}
