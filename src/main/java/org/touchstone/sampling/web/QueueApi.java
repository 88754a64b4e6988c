package org.touchstone.sampling.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.preference.ModelId;
import org.touchstone.sampling.Sampling;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

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

    /** The front of the queue, in the order of handing out; at most 1,000 comparisons. */
    @GetMapping
    List<QueueRow> show(@PathVariable StudyId id, @RequestParam(defaultValue = "100") int limit) {
        return rows.first(studies.find(id).id(), Math.clamp(limit, 1, MOST));
    }

    /** Orders the open comparisons by a model, or as imported where no model is named. */
    @PostMapping
    Ordered order(@PathVariable StudyId id, @RequestBody Order order, CurrentPerson person) {
        var study = studies.find(id).id();
        int ordered = order.model() == null
                ? sampling.reset(study, person.id())
                : sampling.order(study, order.model(), person.id());
        return new Ordered(ordered);
    }

    record Order(@Nullable ModelId model) {}

    record Ordered(int ordered) {}
}
