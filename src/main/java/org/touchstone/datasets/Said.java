package org.touchstone.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What workers said of a pair, as votes and as JSON. Each is made of the other when it is first asked for: most files need but one. */
public final class Said {

    private static final String NOTHING = "[]";

    private @Nullable List<FrozenVote> votes;
    private @Nullable String json;

    private Said(@Nullable List<FrozenVote> votes, @Nullable String json) {
        this.votes = votes;
        this.json = json;
    }

    static Said of(List<FrozenVote> votes) {
        return new Said(List.copyOf(votes), votes.isEmpty() ? NOTHING : null);
    }

    /** What {@link #json} gave. */
    static Said ofJson(String json) {
        return new Said(null, json);
    }

    /** Oldest first. */
    public List<FrozenVote> votes() {
        if (votes == null) {
            votes = List.copyOf(FrozenVoteJson.read(json()));
        }
        return votes;
    }

    /** As {@link FrozenVoteJson} writes it. */
    public String json() {
        if (json == null) {
            json = FrozenVoteJson.write(votes());
        }
        return json;
    }

    /** Whether nobody said anything. */
    public boolean isNothing() {
        return json().equals(NOTHING);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Said said && said.json().equals(json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
