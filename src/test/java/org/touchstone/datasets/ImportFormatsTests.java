package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.PairFormat;

/** A file of every format becomes a snapshot, with the labels, strengths and votes that the format can say. */
@SpringBootTest
class ImportFormatsTests {

    private static final SplitShares SHARES = new SplitShares(0.6, 0.2, 0.2);

    private final Datasets datasets;
    private final PersonId someone;

    ImportFormatsTests(@Autowired Datasets datasets, @Autowired People people) {
        this.datasets = datasets;
        someone = people.firstAdmin();
    }

    @Test
    void freezesTheLabelsOfEveryFormat() {
        assertThat(labels(PairFormat.TRL, """
            {"prompt": "Hi", "chosen": "good", "rejected": "poor", "margin": 2}
            {"prompt": "Hi", "chosen": "good"}\
            """)).containsExactly("good poor 1.0 -2.0 1");
        assertThat(labels(PairFormat.HELPSTEER, """
            {"prompt": "Hi", "response_1": "a", "response_2": "b", "preference_strength": 0, "all_preferences_unprocessed": [
             {"strength": 1}, {"strength": -1}, {"strength": -100}]}\
            """)).containsExactly("a b 0.5 0.0 2");
        assertThat(labels(PairFormat.ARENA, """
            {"prompt": "Hi", "response_a": "a", "response_b": "b", "model_a": "m", "winner": "tie (bothbad)", "judge": "kim"}\
            """)).containsExactly("a b 0.5" + " null" + " 1");
        assertThat(labels(PairFormat.ALPACA_EVAL, """
            {"instruction": "Hi", "output_1": "a", "output_2": "b", "preference": 1.25}\
            """)).containsExactly("a b 0.75" + " null" + " 1");
        assertThat(labels(PairFormat.OASST, """
            {"message_tree_id": "t", "prompt": {"text": "Hi", "role": "prompter", "replies": [{"text": "one", "role": "assistant",
             "rank": 0}, {"text": "two", "role": "assistant", "rank": 1}, {"text": "three", "role": "assistant", "rank": 2}]}}\
            """))
                .containsExactly("two one 0.0 1.0 1", "two three 1.0 -1.0 1", "one three 1.0 -2.0 1");
        assertThat(labels(PairFormat.HHH, """
            {"input": "Hi", "target_scores": {"poor": 0, "good": 1}}\
            """)).containsExactly("good poor 1.0 null 1");
        assertThat(labels(PairFormat.VOTES, """
            {"prompt": "Hi", "first": {"text": "a"}, "second": {"text": "b"}, "votes": [
             {"worker": "w", "outcome": "FIRST"}, {"worker": "v", "outcome": "TIE"}]}\
            """)).containsExactly("a b 0.75" + " null" + " 2");
    }

    @Test
    void freezesWhatPeopleSaidInOtherTools() {
        assertThat(labels(PairFormat.ARGILLA, """
            {"fields": {"prompt": "Hi", "r-1": "a", "r-2": "b"}, "responses": {"better": [
             {"value": "r-1", "user_id": "u"}, {"value": "r-1", "user_id": "v"}, {"value": "tie"}]}}\
            """)).containsExactly("a b " + 2.5 / 3 + " null" + " 3");
        assertThat(labels(PairFormat.LABEL_STUDIO, """
            {"data": {"prompt": "Hi", "answer1": "a", "answer2": "b"}, "annotations": [
             {"completed_by": 1, "result": [{"type": "pairwise", "value": {"selected": "right"}}]}]}\
            """)).containsExactly("a b 0.0" + " null" + " 1");
        assertThat(labels(PairFormat.POTATO, """
            {"id": "1", "prompt": "Hi", "text": ["a", "b"], "annotations": {"better": {"scale_value": -3}}}\
            """)).containsExactly("a b 1.0" + " -3.0" + " 1");
    }

    @Test
    void readsItsOwnTiesAndProbabilitiesBack() {
        var one = frozen(PairFormat.ALPACA_EVAL, List.of("""
            [{"instruction": "Hi", "output_1": "a", "output_2": "b", "preference": 1.25},
             {"instruction": "Hi", "output_1": "a", "output_2": "c", "preference": 1.5}]\
            """));
        var out = new ByteArrayOutputStream();
        datasets.export(new Datasets.Export(one.id(), ExportFormat.NATIVE, null), someone, out);
        assertThat(labels(PairFormat.NATIVE, out.toString(UTF_8))).containsExactly("a b 0.75 null 1", "a c 0.5 null 1");
    }

    private List<String> labels(PairFormat format, String file) {
        var labels = new ArrayList<String>();
        var lines = Arrays.asList(file.replace("\n ", " ").split("\n"));
        datasets.forEach(
                frozen(format, lines).id(),
                null,
                pair -> labels.add("%s %s %s %s %d"
                        .formatted(pair.first(), pair.second(), pair.label(), pair.strength(), pair.votes())));
        return labels;
    }

    private SnapshotView frozen(PairFormat format, List<String> lines) {
        var file = new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
        return datasets.importLabelled(new ImportLabelled(format.slug(), format, SHARES, 1), file, someone);
    }
}
