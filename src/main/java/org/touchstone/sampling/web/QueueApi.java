package org.touchstone.sampling.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.touchstone.preference.ModelId;
import org.touchstone.sampling.OrderingView;
import org.touchstone.sampling.Sampling;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.WorkQueues;

/** The order of a study's queue, for programs. */
@RestController
@RequestMapping("/api/v1/studies/{id}/queue")
class QueueApi {

    private static final int MOST = 1_000;

    private final QueueRows rows;
    private final Sampling sampling;
    private final Studies studies;

    QueueApi(QueueRows rows, Sampling sampling, Studies studies) {
        this.rows = rows;
        this.sampling = sampling;
        this.studies = studies;
    }

    @Operation(summary = "Shows the front of the queue, in the order of handing out; at most 1,000 comparisons.")
    @GetMapping
    List<QueueRow> show(@PathVariable StudyId id, @RequestParam(defaultValue = "100") int limit) {
        return rows.first(studies.find(id).id(), Math.clamp(limit, 1, MOST));
    }

    @Operation(
            summary = "Has the open comparisons ordered by a model, or as imported where none is named.",
            description = "What was asked for before and is not done is given up.")
    @PostMapping
    ResponseEntity<OrderingJson> order(@PathVariable StudyId id, @RequestBody Order order, CurrentPerson person) {
        var asked = sampling.order(id, order.model(), person.id());
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(OrderingJson.of(asked));
    }

    @Operation(summary = "Shows how far the ordering is that was asked for last; 204 where there is none.")
    @GetMapping("/ordering")
    ResponseEntity<OrderingJson> ordering(@PathVariable StudyId id) {
        return sampling.find(id)
                .map(ordering -> ResponseEntity.ok(OrderingJson.of(ordering)))
                .orElse(ResponseEntity.noContent().build());
    }

    @Operation(summary = "Gives up an ordering under way; the queue stays as it is.")
    @DeleteMapping("/ordering")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable StudyId id, CurrentPerson person) {
        sampling.cancel(id, person.id());
    }

    record Order(@Nullable ModelId model) {}

    /**
     * An ordering.
     *
     * @param done comparisons that the model has read, of the total that it has to read
     * @param ordered comparisons that were given a place, once it is done
     */
    record OrderingJson(
            WorkQueues.Status status,
            @Nullable ModelId model,
            int done,
            int total,
            @Nullable Integer ordered,
            @Nullable String problem) {

        static OrderingJson of(OrderingView ordering) {
            return new OrderingJson(
                    ordering.status(),
                    ordering.model(),
                    ordering.done(),
                    ordering.total(),
                    ordering.ordered(),
                    ordering.problem());
        }
    }
}
