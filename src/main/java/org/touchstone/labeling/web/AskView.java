package org.touchstone.labeling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Phrase;

/**
 * Everything that is asked about one comparison.
 *
 * @param places the responses to be put in order, none where they are not ranked
 * @param improvable the responses that may be rewritten, none where they are not
 * @param shortest characters that the rationale has at least, 0 where it may be left out
 */
record AskView(
        ScaleView scale,
        List<PlaceView> places,
        List<AspectView> aspects,
        List<OptionView> confidence,
        List<DraftView> improvable,
        Rationale rationale,
        int shortest,
        boolean ties) {

    /** A response that gets a rank: its position, its letter and the beginning of its text. */
    record PlaceView(int position, String letter, String field, String excerpt) {}

    /** A response that may be rewritten, starting from its text as it was written. */
    record DraftView(int position, String letter, String field, String text) {}

    /** A quality that is judged beside the whole, once or for each response. */
    record AspectView(String name, List<GroupView> groups) {}

    /**
     * Buttons of which one is chosen.
     *
     * @param letter the response they are about, empty where they are about all
     */
    record GroupView(String field, String letter, List<OptionView> options) {}

    /** One button of a group. */
    record OptionView(String value, String face, Phrase says, String key) {}

    /** What a study asks about responses, given their texts and the beginnings of these as they read. */
    static AskView of(StudySettings settings, List<String> texts, List<String> excerpts) {
        var asking = settings.rules().asking();
        int responses = texts.size();
        return new AskView(
                ScaleView.of(settings, responses),
                settings.scale() == Scale.RANKING ? places(excerpts) : List.of(),
                asking.aspects().stream()
                        .map(aspect -> aspect(aspect, responses))
                        .toList(),
                asking.confidence() ? ratings("labeling.confidence.") : List.of(),
                asking.editing() == Editing.OFF || settings.scale() == Scale.REVIEW ? List.of() : drafts(texts),
                asking.rationale(),
                shortest(asking),
                settings.ties());
    }

    /** Whether there is more than fits the bar at the foot of the window. */
    public boolean isLong() {
        return !places.isEmpty()
                || !aspects.isEmpty()
                || !confidence.isEmpty()
                || !improvable.isEmpty()
                || shortest > 0;
    }

    /** Whether a ranking is the only answer, so that there is nothing to choose beside it. */
    public boolean onlyRanks() {
        return !places.isEmpty() && scale.beside().isEmpty();
    }

    /** The field of the first aspect that a form leaves open; empty where none is. */
    public String firstOpen(AnswerForm form) {
        return aspects.stream()
                .flatMap(aspect -> aspect.groups().stream())
                .map(GroupView::field)
                .filter(field -> form.value(field) == null)
                .findFirst()
                .orElse("");
    }

    /** Why a worker may be unable to judge. */
    public List<Doubt> doubts() {
        return List.of(Doubt.values());
    }

    private static int shortest(Asking asking) {
        return asking.rationale() == Rationale.REQUIRED ? asking.shortestRationale() : 0;
    }

    private static List<PlaceView> places(List<String> excerpts) {
        return IntStream.range(0, excerpts.size())
                .mapToObj(i -> new PlaceView(i + 1, Ranks.letter(i), Fields.rank(i + 1), excerpts.get(i)))
                .toList();
    }

    private static List<DraftView> drafts(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new DraftView(i + 1, Ranks.letter(i), Fields.edit(i + 1), texts.get(i)))
                .toList();
    }

    private static AspectView aspect(Aspect aspect, int responses) {
        var groups = new ArrayList<GroupView>();
        switch (aspect.kind()) {
            case SIDES -> groups.add(new GroupView(Fields.sides(aspect), "", sides()));
            case RATING ->
                IntStream.rangeClosed(1, responses)
                        .mapToObj(position -> new GroupView(
                                Fields.rating(position, aspect),
                                responses == 1 ? "" : Ranks.letter(position - 1),
                                ratings("labeling.rating.")))
                        .forEach(groups::add);
        }
        return new AspectView(aspect.name(), groups);
    }

    private static List<OptionView> sides() {
        return List.of(
                new OptionView("-1", "A", Phrase.of("labeling.says.only", "A"), "A"),
                new OptionView("0", "=", Phrase.of("labeling.says.same"), "E"),
                new OptionView("1", "B", Phrase.of("labeling.says.only", "B"), "B"));
    }

    private static List<OptionView> ratings(String key) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(String::valueOf)
                .map(rating -> new OptionView(rating, rating, Phrase.of(key + rating), rating))
                .toList();
    }
}
