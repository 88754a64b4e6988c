package org.touchstone.labeling.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Improvement;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Ranking;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.StudySettings;

/** Fills a form with an answer, so that somebody who takes it back can go on from there. */
final class VerdictWriter {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private VerdictWriter() {}

    static AnswerForm form(LeaseId lease, Verdict verdict, StudySettings settings) {
        var writer = new VerdictWriter();
        var details = verdict.details();
        writer.put("answer", new Answer(verdict.choice(), verdict.strength()).value());
        writer.put("rationale", details.rationale());
        writer.put("confidence", details.confidence());
        writer.put("pasted", verdict.pasted());
        writer.put("activeMs", verdict.activeTime().toMillis());
        writer.reason(details.reason());
        writer.ranking(details.ranking());
        writer.improvement(verdict.improvement());
        settings.rules().asking().aspects().forEach(aspect -> writer.aspect(aspect, details));
        return new AnswerForm(lease.toString(), writer.fields);
    }

    private void reason(@Nullable String reason) {
        if (reason != null) {
            var parts = Doubt.parts(reason);
            put("why", parts.getFirst());
            put("whyWords", parts.getLast());
        }
    }

    private void improvement(@Nullable Improvement improvement) {
        if (improvement != null) {
            put("improve", improvement.position());
            put(Fields.edit(improvement.position()), improvement.text());
        }
    }

    private void ranking(@Nullable Ranking ranking) {
        if (ranking != null) {
            var ranks = Ranks.of(ranking);
            for (int i = 0; i < ranks.size(); i++) {
                put(Fields.rank(i + 1), ranks.get(i));
            }
            put("asItStood", Ranks.isAsItStood(ranking) ? "yes" : null);
        }
    }

    private void aspect(Aspect aspect, Details details) {
        var answers = details.aspects().get(aspect.name());
        if (answers != null) {
            for (int i = 0; i < answers.size(); i++) {
                var name = switch (aspect.kind()) {
                    case SIDES -> Fields.sides(aspect);
                    case RATING -> Fields.rating(i + 1, aspect);
                };
                put(name, answers.get(i));
            }
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(name, value.toString());
        }
    }
}
