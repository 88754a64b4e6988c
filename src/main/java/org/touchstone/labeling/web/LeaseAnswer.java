package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyView;

/** A comparison to judge, for a program: what a worker may see, and what the study takes for an answer. */
record LeaseAnswer(
        LeaseId lease,
        Instant expiresAt,
        String question,
        List<Said> conversation,
        List<Candidate> responses,
        Scale scale,
        int steps,
        boolean ties,
        Asking asking) {

    /** One turn. */
    record Said(String role, String content) {}

    /** One response; position 1 is the left one, or the uppermost. */
    record Candidate(int position, String content) {}

    static LeaseAnswer of(LeasedComparison leased, StudyView study) {
        var settings = study.settings();
        return new LeaseAnswer(
                leased.lease(),
                leased.expiresAt(),
                settings.question(),
                said(leased.conversation()),
                candidates(leased.responses()),
                settings.scale(),
                settings.scale().steps(),
                settings.ties(),
                settings.rules().asking());
    }

    private static List<Candidate> candidates(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Candidate(i + 1, texts.get(i)))
                .toList();
    }

    static List<Said> said(Conversation conversation) {
        return conversation.turns().stream()
                .map(turn -> new Said(turn.speaker().name().toLowerCase(Locale.ROOT), turn.content()))
                .toList();
    }
}
