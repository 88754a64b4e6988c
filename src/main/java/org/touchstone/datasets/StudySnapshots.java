package org.touchstone.datasets;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.labeling.Queue;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.Judges;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Freezes the judgments of studies. Pairs go by the identifiers of their comparisons, which follow from the content. */
@Component
class StudySnapshots {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 500;

    private final Studies studies;
    private final Consensuses consensuses;
    private final Queue queue;
    private final Catalog catalog;
    private final SnapshotTable snapshots;

    StudySnapshots(Studies studies, Consensuses consensuses, Queue queue, Catalog catalog, SnapshotTable snapshots) {
        this.studies = studies;
        this.consensuses = consensuses;
        this.queue = queue;
        this.catalog = catalog;
        this.snapshots = snapshots;
    }

    FreezePreview preview(FreezeRequest request) {
        var labels = labels(request, studies.find(request.study()));
        var counts = new EnumMap<Split, Integer>(Split.class);
        forEachBatch(
                labels,
                pairs -> pairs.forEach(pair -> {
                    var group = ConversationHash.ofOpening(pair.conversation());
                    counts.merge(request.shares().splitOf(group, request.seed()), 1, Integer::sum);
                }));
        return new FreezePreview(counts, labels.leftOut(), labels.decided(), labels.behind());
    }

    SnapshotId freeze(FreezeRequest request, PersonId by) {
        var study = studies.find(request.study());
        var labels = labels(request, study);
        if (labels.labels().isEmpty()) {
            throw new NothingToFreeze("policy", "The study has no judged comparison that the label policy lets in");
        }
        var recipe =
                new SnapshotDraft.Recipe(study.id(), words(request.policy(), study), request.shares(), request.seed());
        var draft = new SnapshotDraft(SnapshotId.random(), request.name(), recipe, by);
        snapshots.begin(draft);
        try {
            write(draft, study, labels);
        } catch (RuntimeException failure) {
            snapshots.discard(draft.id());
            throw failure;
        }
        return draft.id();
    }

    private void write(SnapshotDraft draft, StudyView study, StudyLabels labels) {
        var writer = new SnapshotWriter(draft, snapshots);
        forEachBatch(labels, writer::add);
        writer.freeze(source(study, labels), labels.behind().simulatedJudgments() > 0);
    }

    private StudyLabels labels(FreezeRequest request, StudyView study) {
        var policy = request.policy();
        if (policy.dropWeakest() && study.settings().scale() == Scale.BINARY) {
            throw new NoWeakestStep();
        }
        var labels = new StudyLabels(policy, study.settings().orientation(), queue.golds(study.id()));
        var judges = policy.includeSimulated() ? Judges.ALL : Judges.HUMAN;
        consensuses.settled(study.id(), judges).forEach(labels::add);
        return labels;
    }

    private void forEachBatch(StudyLabels labels, Consumer<List<PreferencePair>> each) {
        var all = labels.labels();
        for (int from = 0; from < all.size(); from += BATCH) {
            each.accept(pairs(all.subList(from, Math.min(from + BATCH, all.size()))));
        }
    }

    private List<PreferencePair> pairs(List<StudyLabels.Label> labels) {
        var comparisons = catalog.findAll(
                        labels.stream().map(StudyLabels.Label::comparison).toList())
                .iterator();
        return labels.stream()
                .map(label -> {
                    var pair = comparisons.next().pair();
                    return new PreferencePair(
                            pair.conversation(),
                            pair.first().content(),
                            pair.second().content(),
                            label.label(),
                            label.strength(),
                            label.votes());
                })
                .toList();
    }

    private static ObjectNode words(LabelPolicy policy, StudyView study) {
        return JSON.createObjectNode()
                .put("policy", "majority")
                .put("minimumJudgments", policy.minimumJudgments())
                .put("ties", policy.ties().name())
                .put("dropWeakest", policy.dropWeakest())
                .put("includeSimulated", policy.includeSimulated())
                .put("orientation", study.settings().orientation().name())
                .put("scale", study.settings().scale().name());
    }

    private static ObjectNode source(StudyView study, StudyLabels labels) {
        var behind = labels.behind();
        var leftOut = labels.leftOut();
        var source = JSON.createObjectNode()
                .put("study", study.id().toString())
                .put("name", study.settings().name())
                .put("question", study.settings().question())
                .put("demo", study.demo())
                .put("judgments", behind.judgments())
                .put("workers", behind.workers())
                .put("simulatedJudgments", behind.simulatedJudgments());
        source.putObject("leftOut")
                .put("golds", leftOut.golds())
                .put("fewJudgments", leftOut.fewJudgments())
                .put("ties", leftOut.ties())
                .put("weakest", leftOut.weakest());
        var decided = labels.decided();
        if (decided.used() + decided.undecidable() > 0) {
            source.putObject("adjudicated").put("used", decided.used()).put("undecidable", decided.undecidable());
        }
        return source;
    }

    /** A scale of one step has no weakest step to drop. */
    private static final class NoWeakestStep extends Refusal.Invalid {
        NoWeakestStep() {
            super(
                    "no-weakest-step",
                    "dropWeakest",
                    "The study's scale has a single step to each side, so there is no weakest step to leave out");
        }
    }
}
