package org.touchstone.datasets;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Freezes the judgments of studies. Pairs go by the identifiers of their comparisons, which follow from the content. */
@Component
class StudySnapshots {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 500;

    /** So many judgments are read within a second or two. */
    private static final long SMALL = 50_000;

    private final Studies studies;
    private final StudyLabelling labelling;
    private final Catalog catalog;
    private final SnapshotTable snapshots;
    private final ReviewBefore review;

    StudySnapshots(
            Studies studies, StudyLabelling labelling, Catalog catalog, SnapshotTable snapshots, ReviewBefore review) {
        this.studies = studies;
        this.labelling = labelling;
        this.catalog = catalog;
        this.snapshots = snapshots;
        this.review = review;
    }

    boolean isSmall(StudyId study) {
        return labelling.judgments(study) <= SMALL;
    }

    FreezePreview preview(FreezeRequest request) {
        var labels = labelling.label(studies.find(request.study()), request.policy());
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
        var personal = review.of(request);
        var labels = labelling.label(study, request.policy());
        if (labels.labels().isEmpty()) {
            throw new NothingToFreeze("policy", "The study has no judged comparison that the label policy lets in");
        }
        var recipe =
                new SnapshotDraft.Recipe(study.id(), words(request.policy(), study), request.shares(), request.seed());
        var draft = new SnapshotDraft(SnapshotId.random(), request.name(), recipe, by);
        snapshots.begin(draft);
        try {
            write(draft, study, labels, personal);
        } catch (RuntimeException failure) {
            snapshots.discard(draft.id());
            throw failure;
        }
        return draft.id();
    }

    private void write(SnapshotDraft draft, StudyView study, StudyLabels labels, ObjectNode personal) {
        var writer = new SnapshotWriter(draft, snapshots);
        forEachBatch(labels, writer::add);
        var source = source(study, labels);
        source.set("personalData", personal);
        writer.freeze(source, labels.behind().simulatedJudgments() > 0);
    }

    private void forEachBatch(StudyLabels labels, Consumer<List<PreferencePair>> each) {
        var all = labels.labels();
        for (int from = 0; from < all.size(); from += BATCH) {
            each.accept(pairs(all.subList(from, Math.min(from + BATCH, all.size()))));
        }
    }

    private List<PreferencePair> pairs(List<StudyLabels.Label> labels) {
        var comparisons = catalog.findAll(
                        labels.stream().map(label -> label.of().comparison()).toList())
                .iterator();
        return labels.stream()
                .map(label -> {
                    var candidates = comparisons.next().candidates();
                    return new PreferencePair(
                            candidates.conversation(),
                            candidates.responses().get(label.of().first()).content(),
                            candidates.responses().get(label.of().second()).content(),
                            label.label(),
                            label.strength(),
                            label.votes());
                })
                .toList();
    }

    private static ObjectNode words(LabelPolicy policy, StudyView study) {
        return JSON.createObjectNode()
                .put("policy", policy.aggregation().name().toLowerCase(Locale.ROOT))
                .put("minimumJudgments", policy.minimumJudgments())
                .put("ties", policy.ties().name())
                .put("dropWeakest", policy.dropWeakest())
                .put("includeSimulated", policy.includeSimulated())
                .put("orientation", study.settings().orientation().name())
                .put("scale", study.settings().scale().name());
    }

    private static ObjectNode source(StudyView study, StudyLabels labels) {
        var behind = labels.behind();
        var source = JSON.createObjectNode()
                .put("study", study.id().toString())
                .put("name", study.settings().name())
                .put("question", study.settings().question())
                .put("demo", study.demo())
                .put("judgments", behind.judgments())
                .put("workers", behind.workers())
                .put("simulatedJudgments", behind.simulatedJudgments());
        leftOut(source.putObject("leftOut"), labels.leftOut());
        labels.soft()
                .ifPresent(soft -> source.putObject("aggregation")
                        .put("method", soft.method())
                        .put("digest", soft.digest()));
        var decided = labels.decided();
        if (decided.used() + decided.undecidable() > 0) {
            source.putObject("adjudicated").put("used", decided.used()).put("undecidable", decided.undecidable());
        }
        return source;
    }

    private static void leftOut(ObjectNode words, FreezePreview.LeftOut leftOut) {
        words.put("golds", leftOut.golds())
                .put("fewJudgments", leftOut.fewJudgments())
                .put("changed", leftOut.changed())
                .put("ties", leftOut.ties())
                .put("weakest", leftOut.weakest())
                .put("personal", leftOut.personal());
    }
}
