package org.touchstone.labeling.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.catalog.Preferred;
import org.touchstone.labeling.onboarding.Exercise;
import org.touchstone.labeling.onboarding.Exercises;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Markdown;

/** Shows researchers the exercises of a study, and the golds that could become some. */
@Component
class ExerciseRows {

    private static final int EXCERPT = 160;
    private static final int GOLDS = 50;

    private final Exercises exercises;
    private final Catalog catalog;
    private final Markdown markdown;

    ExerciseRows(Exercises exercises, Catalog catalog, Markdown markdown) {
        this.exercises = exercises;
        this.catalog = catalog;
        this.markdown = markdown;
    }

    /** A gold that nobody was handed yet. */
    record GoldRow(ComparisonId id, String question) {}

    List<ExerciseRow> of(StudyId study) {
        var all = exercises.of(study);
        var comparisons = catalog.findAll(all.stream().map(Exercise::comparison).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> ExerciseRow.of(all.get(i), texts(all.get(i), comparisons.get(i))))
                .toList();
    }

    List<GoldRow> golds(StudyId study) {
        return catalog.findAll(exercises.unusedGolds(study, GOLDS)).stream()
                .map(one -> new GoldRow(one.id(), question(one)))
                .toList();
    }

    private ExerciseRow.Texts texts(Exercise exercise, ComparisonView comparison) {
        var pair = comparison.pair();
        var first = excerpt(pair.first().content());
        var second = excerpt(pair.second().content());
        boolean firstIsRight = exercise.answer() == Preferred.FIRST;
        return new ExerciseRow.Texts(
                question(comparison), firstIsRight ? first : second, firstIsRight ? second : first);
    }

    private String question(ComparisonView comparison) {
        return excerpt(comparison.candidates().conversation().turns().getLast().content());
    }

    /** The beginning of a text as it reads, without its marks. */
    private String excerpt(String text) {
        var plain = Jsoup.parse(markdown.html(text)).text();
        return plain.codePointCount(0, plain.length()) <= EXCERPT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, EXCERPT - 1)).strip() + "…";
    }
}
