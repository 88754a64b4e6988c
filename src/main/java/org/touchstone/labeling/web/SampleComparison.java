package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyView;

/** A comparison that we made up, to look at a study before it has any of its own. */
@Component
class SampleComparison {

    private final MessageSource messages;

    SampleComparison(MessageSource messages) {
        this.messages = messages;
    }

    LeasedComparison of(StudyView study, Locale language) {
        return new LeasedComparison(
                LeaseId.random(),
                study.id(),
                Instant.EPOCH,
                conversation(study.settings().scale(), language),
                responses(study.settings().scale(), language));
    }

    private Conversation conversation(Scale scale, Locale language) {
        if (scale == Scale.REVIEW) {
            return new Conversation(List.of(
                    new Turn(Speaker.SYSTEM, text("labeling.sample.behaviour", language)),
                    new Turn(Speaker.USER, text("labeling.sample.item", language))));
        }
        return new Conversation(List.of(new Turn(Speaker.USER, text("labeling.sample.asked", language))));
    }

    private List<String> responses(Scale scale, Locale language) {
        var keys = switch (scale) {
            case REVIEW -> Stream.of("labeling.sample.label");
            case RANKING ->
                Stream.of(
                        "labeling.sample.one", "labeling.sample.two", "labeling.sample.three", "labeling.sample.four");
            default -> Stream.of("labeling.sample.one", "labeling.sample.two");
        };
        return keys.map(key -> text(key, language)).toList();
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, new Object[0], language);
    }
}
