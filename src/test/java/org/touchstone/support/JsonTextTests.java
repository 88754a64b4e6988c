package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Digests of snapshots rest on bytes that Jackson's trees once wrote, so these are the oracle. */
class JsonTextTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void writesWhatATreeWrites() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            var text = text(random);
            double number = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-12, 12));
            var tree = JSON.createObjectNode().put(text, text).put("n", number).put("none", (String) null);
            tree.putArray("list").add(random.nextInt()).add(text).addObject();
            tree.putObject("object").putArray("empty");
            tree.put("last", (Double) null);
            var written = new JsonText()
                    .open('{')
                    .put(text, text)
                    .put("n", number)
                    .put("none", (String) null)
                    .name("list")
                    .raw(tree.get("list").toString())
                    .name("object")
                    .open('{')
                    .name("empty")
                    .open('[')
                    .close(']')
                    .close('}')
                    .putKnown("unknown", (String) null)
                    .put("last", (Double) null)
                    .close('}');
            assertThat(written).hasToString(tree.toString());
        }
    }

    @Test
    void escapesEveryControlAsATreeDoes() {
        var all = new StringBuilder();
        for (char letter = 0; letter < 0x100; letter++) {
            all.append(letter);
        }
        var text = all.append("\u2028\u2029\ufeff\ud83d\ude00/").toString();
        assertThat(new JsonText().value(text)).hasToString(JSON.writeValueAsString(text));
    }

    @Test
    void elementsOfListsHaveCommasBetweenThem() {
        var list = new JsonText()
                .open('[')
                .value(1)
                .value("[")
                .value(2)
                .open('{')
                .close('}')
                .value("x");
        assertThat(list.close(']')).hasToString("[1,\"[\",2,{},\"x\"]");
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int letters = random.nextInt(12); letters > 0; letters--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x90 : 0xd000));
        }
        return text.toString();
    }
}
