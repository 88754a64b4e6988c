package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;

/** Lines read but not yet stored. */
final class Batch {

    private static final int LINES = 500;
    private static final int CHARACTERS = 4_000_000;

    private final List<CandidateSet> sets = new ArrayList<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private int characters;
    private int severalTurns;

    void add(ReadLine line) {
        switch (line) {
            case ReadLine.Candidates read -> add(read.set());
            case ReadLine.Rejected bad -> rejected.add(new RejectedLine(bad.line(), bad.reason(), bad.excerpt()));
        }
    }

    /** Whether it should be stored before more is read. */
    boolean isFull() {
        return sets.size() + rejected.size() >= LINES || characters >= CHARACTERS;
    }

    List<CandidateSet> sets() {
        return sets;
    }

    List<RejectedLine> rejected() {
        return rejected;
    }

    FileImport.Progress progress(int repeated, long bytesRead) {
        return new FileImport.Progress(sets.size(), repeated, severalTurns, rejected.size(), bytesRead);
    }

    private void add(CandidateSet set) {
        sets.add(set);
        for (var response : set.responses()) {
            characters += response.content().length();
        }
        for (var turn : set.conversation().turns()) {
            characters += turn.content().length();
        }
        severalTurns += set.responses().stream().anyMatch(response -> HhText.holdsMarker(response.content())) ? 1 : 0;
    }
}
