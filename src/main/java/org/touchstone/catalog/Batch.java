package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;

/** Lines read but not yet stored. */
final class Batch {

    private static final int LINES = 500;
    private static final int CHARACTERS = 4_000_000;

    private final List<CandidatePair> pairs = new ArrayList<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private int characters;
    private int severalTurns;

    void add(ReadLine line) {
        switch (line) {
            case ReadLine.Pair read -> add(read.pair());
            case ReadLine.Rejected bad -> rejected.add(new RejectedLine(bad.line(), bad.reason(), bad.excerpt()));
        }
    }

    /** Whether it should be stored before more is read. */
    boolean isFull() {
        return pairs.size() + rejected.size() >= LINES || characters >= CHARACTERS;
    }

    List<CandidatePair> pairs() {
        return pairs;
    }

    List<RejectedLine> rejected() {
        return rejected;
    }

    FileImport.Progress progress(int repeated, long bytesRead) {
        return new FileImport.Progress(pairs.size(), repeated, severalTurns, rejected.size(), bytesRead);
    }

    private void add(CandidatePair pair) {
        pairs.add(pair);
        characters += pair.first().content().length() + pair.second().content().length();
        for (var turn : pair.conversation().turns()) {
            characters += turn.content().length();
        }
        boolean several = HhText.holdsMarker(pair.first().content())
                || HhText.holdsMarker(pair.second().content());
        severalTurns += several ? 1 : 0;
    }
}
