package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.FrozenVote.Kind;
import org.touchstone.datasets.FrozenVote.Remarks;
import org.touchstone.datasets.SnapshotProfile.Spread;

class FrozenVoteTests {

    @Test
    void comesBackFromJsonAsItWas() {
        var whole = new FrozenVote(
                "w1",
                "FIRST",
                -2,
                "RIGHT",
                Instant.parse("2026-03-02T08:05:00.125Z"),
                5_000_000_000L,
                1,
                Kind.SIMULATED,
                new Remarks("Because\u2028of \"this\".", 4, Map.of("a/b ~c", List.of(1, 5), "tone", List.of(-1))));
        var bare = new FrozenVote(null, "TIE", null, null, null, null, 0, Kind.HERE, Remarks.NONE);
        assertThat(FrozenVoteJson.read(FrozenVoteJson.write(List.of(whole, bare))))
                .containsExactly(whole, bare);
        assertThat(FrozenVoteJson.write(List.of(bare))).isEqualTo("[{\"outcome\":\"TIE\"}]");
        assertThat(FrozenVoteJson.read("[]")).isEmpty();
    }

    /** The first bytes of HMAC-SHA-256 as Python's hmac computes it: hmac.new(b'k'*32, b'recipe\\0elsewhere:ann', 'sha256'). */
    @Test
    void namesWorkersByTheKeyTheRecipeAndThemselves() {
        byte[] key = "k".repeat(32).getBytes(UTF_8);
        var names = new Pseudonyms(key, "recipe");
        assertThat(names.ofElsewhere("ann"))
                .isEqualTo("w15d004a13022b610")
                .isEqualTo(new Pseudonyms(key, "recipe").ofElsewhere("ann"));
        var worker = PersonId.random();
        assertThat(names.of(worker))
                .isNotEqualTo(names.ofElsewhere(worker.toString()))
                .isNotEqualTo(new Pseudonyms(key, "another").of(worker))
                .isNotEqualTo(new Pseudonyms("j".repeat(32).getBytes(UTF_8), "recipe").of(worker));
    }

    /** Nearest ranks of 1 to 40: the 2nd, 10th, 20th, 30th, 38th and 40th. */
    @Test
    void lengthsAreSpreadByNearestRank() {
        var tally = new LengthTally();
        for (int length = 40; length >= 1; length--) {
            tally.add(length);
        }
        assertThat(tally.spread()).isEqualTo(new Spread(2, 10, 20, 30, 38, 40));
        assertThat(new LengthTally().spread()).isEqualTo(new Spread(0, 0, 0, 0, 0, 0));
    }
}
