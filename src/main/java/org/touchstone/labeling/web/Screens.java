package org.touchstone.labeling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.PastJudgment;
import org.touchstone.labeling.WorkerProgress;
import org.touchstone.labeling.web.CompareView.AnswerView;
import org.touchstone.labeling.web.CompareView.Texts;
import org.touchstone.labeling.web.CompareView.TurnView;
import org.touchstone.labeling.web.PastView.Said;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Markdown;
import org.touchstone.support.Phrase;

/** Prepares a comparison for the screen; every text goes through the same rendering. */
@Component
class Screens {

    private static final int EXCERPT = 140;

    private final Markdown markdown;

    Screens(Markdown markdown) {
        this.markdown = markdown;
    }

    CompareView compare(StudyView study, LeasedComparison comparison, WorkerProgress progress) {
        var scale = study.settings().scale();
        var texts = new Texts(
                turns(comparison.conversation()),
                answers(comparison, scale),
                guidelines(study),
                ExampleView.all(study.settings(), markdown));
        var excerpts = comparison.responses().stream()
                .map(text -> scale == Scale.RANKING ? excerpt(text) : "")
                .toList();
        return new CompareView(
                comparison.lease(),
                StudyHead.of(study),
                texts,
                AskView.of(study.settings(), comparison.responses(), excerpts),
                ProgressView.of(progress));
    }

    PastView past(PastJudgment past, Scale scale, boolean changeable) {
        var shown = past.shown();
        var saved = past.saved();
        var wording = new Wording(scale, shown.responses().size());
        var said = wording.says(new Answer(saved.choice(), saved.strength()), saved.details());
        return new PastView(
                shown.lease(),
                saved.judgment(),
                changeable,
                saved.at(),
                excerpt(shown.conversation().turns().getLast().content()),
                excerpt(shown.left()),
                excerpt(shown.right()),
                new Said(said, past.rationale()));
    }

    /** The beginning of a text as it reads, without its marks. */
    private String excerpt(String text) {
        var plain = Jsoup.parse(markdown.html(text)).text();
        if (plain.codePointCount(0, plain.length()) <= EXCERPT) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, EXCERPT - 1)).strip() + "…";
    }

    private String guidelines(StudyView study) {
        return markdown.html(study.settings().guidelines());
    }

    private List<AnswerView> answers(LeasedComparison comparison, Scale scale) {
        List<AnswerView> answers = new ArrayList<>();
        for (var text : comparison.responses()) {
            var letter = Ranks.letter(answers.size());
            var title = scale == Scale.REVIEW
                    ? Phrase.of("labeling.compare.label")
                    : Phrase.of("labeling.compare.response", letter);
            answers.add(new AnswerView(letter, title, markdown.html(text)));
        }
        return answers;
    }

    List<TurnView> turns(Conversation conversation) {
        List<TurnView> turns = new ArrayList<>();
        for (var turn : conversation.turns()) {
            boolean last = turns.size() == conversation.turns().size() - 1;
            turns.add(new TurnView(name(turn.speaker()), style(turn.speaker(), last), markdown.html(turn.content())));
        }
        return turns;
    }

    private static Phrase name(Speaker speaker) {
        return Phrase.of("labeling.speaker." + speaker.name().toLowerCase(Locale.ROOT));
    }

    private static String style(Speaker speaker, boolean last) {
        if (last) {
            return "last";
        }
        return speaker == Speaker.USER ? "" : "assistant";
    }
}
