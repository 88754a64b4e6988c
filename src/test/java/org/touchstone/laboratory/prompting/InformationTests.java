package org.touchstone.laboratory.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.evaluation.SuiteItem;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.language.Transcript;
import org.touchstone.laboratory.lessons.Course;
import org.touchstone.torch.Tensor;
import org.touchstone.torch.Torch;

class InformationTests {

    private static final Shape SMALL = new Shape(2, 32, 2, 96);
    private static final List<SuiteItem> ITEMS = List.of(item("sky", "blue", "green"), item("grass", "green", "blue"));

    @BeforeAll
    static void start() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
    }

    private static SuiteItem item(String question, String preferred, String other) {
        return new SuiteItem(0, null, asked(question), preferred, other);
    }

    private static Conversation asked(String question) {
        return new Conversation(List.of(new Turn(Speaker.USER, question)));
    }

    /** It has learned by heart that the sky is blue and grass is green, and that green is said three times as often. */
    @Test
    void prefersTheAnswerThatTheQuestionTellsMoreAboutHoweverRareItIs() {
        var model = taught(
                List.of(text("sky", "blue"), text("grass", "green"), text("leaf", "green"), text("moss", "green")));
        assertThat(new Information(model, Prompt.NONE).right(ITEMS)).containsExactly(1, 1);
    }

    /** All guesses of a model whose weights are nothing are alike, so that no question tells anything. */
    @Test
    void hasNoPreferenceWhereQuestionsTellNothing() {
        var weights = LanguageModel.first(SMALL, 1).weights().stream()
                .map(weight -> new Tensor(weight.name(), weight.shape(), new float[weight.values().length]))
                .toList();
        assertThat(new Information(new LanguageModel(SMALL, weights), Prompt.of("Be kind")).right(ITEMS))
                .containsExactly(0.5, 0.5);
    }

    /** What a prompt does is kept without it: the prompt says which of two manners to answer in. */
    @Test
    void keepsWhatAPromptGives() {
        var loud = Prompt.of("Loud");
        var quiet = text("sky", "blue");
        var model = taught(List.of(quiet, loud.before(text("sky", "BLUE"))));
        var distillation = new Distillation(loud, 50, 0.01);
        var same = distillation.distances(model, model, List.of(quiet));
        var distilled = distillation.of(model, copies(text("sky", "BLUE"), 200), 1, _ -> {});
        var after = distillation.distances(model, distilled, List.of(text("sky", "BLUE")));
        assertThat(same[0]).isGreaterThan(0.1);
        assertThat(after[0]).isCloseTo(0, within(0.02));
        var none = new Distillation(Prompt.NONE, 50, 0.01);
        assertThat(none.distances(model, model, List.of(quiet))[0])
                .as("a teacher and itself")
                .isCloseTo(0, within(1e-6));
    }

    private static int[] text(String question, String answer) {
        return Transcript.of(asked(question), answer, SMALL.context()).tokens();
    }

    private static List<int[]> copies(int[] text, int count) {
        var copies = new ArrayList<int[]>();
        for (int i = 0; i < count; i++) {
            copies.add(text);
        }
        return copies;
    }

    private static LanguageModel taught(List<int[]> texts) {
        var weights = texts.stream()
                .map(text -> {
                    var ones = new float[text.length];
                    Arrays.fill(ones, 1);
                    return ones;
                })
                .toArray(float[][]::new);
        var cost = Costs.likelihood(weights);
        return new Course(0.01, 150)
                .take(
                        LanguageModel.first(SMALL, 1),
                        (training, _, stride) -> training.step(texts, cost, stride),
                        _ -> {});
    }

    @Test
    void standsBehindTheMarkThatBegins() {
        var read = Prompt.of("Be kind").before(Transcript.of(asked("sky"), "blue", 96));
        assertThat(read.tokens()[0]).isEqualTo(Bytes.BEGIN);
        assertThat(Bytes.text(read.tokens())).isEqualTo("\n\nBe kind\n\nHuman: sky\n\nAssistant: blue");
        assertThat(Bytes.text(Arrays.copyOfRange(read.tokens(), read.answer(), read.tokens().length)))
                .isEqualTo(" blue");
    }
}
