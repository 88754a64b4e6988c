package org.touchstone.datasets.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.datasets.formats.Samples.labelled;
import static org.touchstone.datasets.formats.Samples.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.Backing;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OasstTreesTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ComparisonId ONE = new ComparisonId(new UUID(0, 1));
    private static final ComparisonId TWO = new ComparisonId(new UUID(0, 2));

    @Test
    void pairsOfOneComparisonBecomeRankedReplies() {
        var trees = trees(
                labelled(ONE, "good", "fair", 1),
                labelled(ONE, "good", "poor", 0.9),
                labelled(ONE, "fair", "poor", 0.5),
                labelled(TWO, "yes", "no", 0));
        assertThat(trees).hasSize(2);
        assertThat(replies(trees.getFirst())).containsExactly("good 0", "fair 1", "poor 1");
        assertThat(replies(trees.getLast())).containsExactly("no 0", "yes 1");
        var prompt = trees.getFirst().path("prompt");
        assertThat(prompt.path("role").asString()).isEqualTo("prompter");
        assertThat(trees.getFirst().path("message_tree_id")).isEqualTo(prompt.path("message_id"));
        assertThat(prompt.path("replies").get(0).path("parent_id")).isEqualTo(prompt.path("message_id"));
    }

    @Test
    void turnsStandBelowEachOtherAndASystemTurnIsGone() {
        var tree = trees(Samples.whole()).getFirst();
        var last = tree.path("prompt").path("replies").get(0).path("replies").get(0);
        assertThat(tree.path("prompt").path("text").asString()).isEqualTo("Why?");
        assertThat(last.path("text").asString()).isEqualTo("I do.");
        assertThat(last.path("replies").get(0).path("text").asString()).isEqualTo("So it is.");
        assertThat(last.path("replies").get(1).path("model_name").asString()).isEqualTo("small");
    }

    @Test
    void equalTextsStayTwoReplies() {
        assertThat(replies(trees(labelled(ONE, "same", "same", 1)).getFirst())).containsExactly("same 0", "same 1");
    }

    @Test
    void aConversationThatTheAssistantOpensIsLeftOut() {
        var turns = List.of(new Turn(Speaker.ASSISTANT, "Hello!"), new Turn(Speaker.USER, "Hello."));
        var pair = new PreferencePair(new Conversation(turns), "a", "b", 1, null, 1);
        assertThat(trees(new PlacedPair(0, Split.TRAIN, pair, Backing.NONE))).isEmpty();
    }

    private static List<JsonNode> trees(PlacedPair... pairs) {
        return text(ExportFormat.OASST, pairs).lines().map(JSON::readTree).toList();
    }

    private static Stream<String> replies(JsonNode tree) {
        return tree.path("prompt").path("replies").values().stream()
                .map(reply -> reply.path("text").asString() + " " + reply.path("rank"));
    }
}
