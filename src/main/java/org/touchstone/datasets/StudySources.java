package org.touchstone.datasets;

import org.springframework.stereotype.Component;
import org.touchstone.quality.Agreement;
import org.touchstone.quality.Judges;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Figure;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a manifest tells of the study that a snapshot was frozen from. None of it is part of the snapshot's digest. */
@Component
class StudySources {

    private static final JsonMapper JSON = new JsonMapper();

    private final Agreement agreement;
    private final ReviewBefore review;

    StudySources(Agreement agreement, ReviewBefore review) {
        this.review = review;
        this.agreement = agreement;
    }

    /** Refuses while there are finds of personal data that nobody has decided on, unless the request takes them as they are. */
    void requireReviewed(FreezeRequest request) {
        review.of(request);
    }

    ObjectNode of(FreezeRequest request, StudyView study, StudyLabels labels) {
        var behind = labels.behind();
        var source = JSON.createObjectNode()
                .put("study", study.id().toString())
                .put("name", study.settings().name())
                .put("question", study.settings().question())
                .put("demo", study.demo())
                .put("judgments", behind.judgments())
                .put("workers", behind.workers())
                .put("simulatedJudgments", behind.simulatedJudgments());
        asked(source.putObject("asked"), study);
        agreement(
                source.putObject("agreement"), study, request.policy().voters().simulated());
        leftOut(source.putObject("leftOut"), labels.leftOut());
        source.put("edits", behind.edits());
        rules(source, labels);
        source.set("personalData", review.of(request));
        return source;
    }

    private static void rules(ObjectNode source, StudyLabels labels) {
        var funnel = source.putArray("funnel");
        labels.funnel()
                .forEach(step -> funnel.addObject()
                        .put("rule", step.rule().slug())
                        .put("of", step.of())
                        .put("dropped", step.dropped()));
        labels.soft()
                .ifPresent(soft -> source.putObject("aggregation")
                        .put("method", soft.method())
                        .put("digest", soft.digest()));
        var decided = labels.decided();
        if (decided.used() + decided.undecidable() > 0) {
            source.putObject("adjudicated").put("used", decided.used()).put("undecidable", decided.undecidable());
        }
    }

    private static void asked(ObjectNode words, StudyView study) {
        var settings = study.settings();
        words.put("orientation", settings.orientation().name())
                .put("scale", settings.scale().name())
                .put("overlap", settings.overlap())
                .put("contentWarning", settings.contentWarning())
                .put("guidelines", settings.guidelines());
    }

    /** By the figures at hand; of a study that has none yet, nothing but that. */
    private void agreement(ObjectNode words, StudyView study, boolean simulated) {
        var judges = simulated ? Judges.ALL : Judges.HUMAN;
        agreement
                .atHand(study.id(), judges)
                .ifPresentOrElse(
                        report -> {
                            words.put("comparisons", report.counts().comparisons());
                            words.put("judgments", report.counts().judgments());
                            figure(
                                    words.putObject("leaveOneOut"),
                                    report.figures().leaveOneOut());
                            figure(words.putObject("observed"), report.figures().observed());
                            figure(
                                    words.putObject("alphaNominal"),
                                    report.figures().nominal().symmetrised());
                            figure(
                                    words.putObject("alphaOrdinal"),
                                    report.figures().ordinal().symmetrised());
                        },
                        () -> words.put("missing", "the figures were still being worked out"));
    }

    private static void figure(ObjectNode words, Figure figure) {
        words.put("value", figure.value()).put("low", figure.low()).put("high", figure.high());
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
