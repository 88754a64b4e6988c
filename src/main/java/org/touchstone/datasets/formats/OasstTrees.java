package org.touchstone.datasets.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.PlacedPair;

/**
 * OpenAssistant's trees, one on each line: pairs that follow each other and are about the same conversation and comparison become the
 * ranked replies of one tree. A conversation that an assistant opens has no place.
 */
final class OasstTrees implements RecordWriter {

    private final OutputStream out;
    private @Nullable PlacedPair first;
    private Replies replies = new Replies();
    private long records;

    OasstTrees(OutputStream out) {
        this.out = out;
    }

    @Override
    public boolean add(PlacedPair pair) throws IOException {
        if (!new ReplyTree(pair.pair().conversation().turns()).fits()) {
            return false;
        }
        if (first == null || !belongTogether(first, pair)) {
            finish();
            first = pair;
        }
        replies.add(pair);
        return true;
    }

    @Override
    public void finish() throws IOException {
        if (first != null) {
            var tree = new ReplyTree(first.pair().conversation().turns());
            out.write(JsonLines.bytes(tree.json(replies.ranks())));
            records++;
            first = null;
            replies = new Replies();
        }
    }

    @Override
    public long records() {
        return records;
    }

    private static boolean belongTogether(PlacedPair one, PlacedPair other) {
        return Objects.equals(one.backing().comparison(), other.backing().comparison())
                && one.pair().conversation().equals(other.pair().conversation());
    }
}
