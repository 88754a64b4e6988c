package org.touchstone.datasets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Vote;
import org.touchstone.datasets.FrozenVote.Kind;
import org.touchstone.datasets.FrozenVote.Remarks;

/** Turns the votes of a file into those of a snapshot. Whoever gave them gets a name that holds within the snapshot. */
final class ElsewhereVotes {

    /** What {@link Pseudonyms} makes; such a name tells nothing already, and a file of ours comes back as it was. */
    private static final Pattern PSEUDONYM = Pattern.compile("w[0-9a-f]{16}");

    private final Pseudonyms names;
    private final Map<String, String> known = new HashMap<>();
    private boolean simulated;

    ElsewhereVotes(Pseudonyms names) {
        this.names = names;
    }

    List<FrozenVote> of(List<Vote> votes) {
        return votes.stream().map(this::vote).toList();
    }

    private FrozenVote vote(Vote vote) {
        var told = vote.told();
        var kind = told.kind() == null ? Kind.ELSEWHERE : Kind.valueOf(told.kind());
        simulated |= kind == Kind.SIMULATED;
        return new FrozenVote(
                name(vote.worker()),
                outcome(vote),
                vote.strength(),
                told.shownFirst(),
                vote.at(),
                told.activeMs(),
                told.round(),
                kind,
                new Remarks(vote.rationale(), told.confidence(), told.aspects()));
    }

    /** Whether any vote so far was a program's. */
    boolean simulated() {
        return simulated;
    }

    private static String outcome(Vote vote) {
        var preferred = vote.preferred();
        return preferred == null ? Objects.requireNonNullElse(vote.told().outcome(), "TIE") : preferred.name();
    }

    private @Nullable String name(@Nullable String worker) {
        return worker == null ? null : known.computeIfAbsent(worker, this::given);
    }

    private String given(String worker) {
        return PSEUDONYM.matcher(worker).matches() ? worker : names.ofElsewhere(worker);
    }
}
