package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Lines read but not yet stored. */
final class Batch {

    /** Each batch is a commit, which waits for the disk. */
    private static final int LINES = 2_000;

    private static final int CHARACTERS = 4_000_000;

    private final List<ReadSet> sets = new ArrayList<>();
    private final List<Long> lineOf = new ArrayList<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private int lines;
    private int characters;
    private int severalTurns;
    private int partly;
    private int votes;
    private int repeatedVotes;
    private int labelled;
    private int voted;
    private int ranked;
    private long bytesRead;
    private boolean last;

    void add(ReadLine line) {
        switch (line) {
            case ReadLine.Candidates read -> add(read);
            case ReadLine.Rejected bad -> rejected.add(new RejectedLine(bad.line(), bad.reason(), bad.excerpt()));
        }
    }

    /** Says that the file has no more lines. */
    void end() {
        last = true;
    }

    boolean isLast() {
        return last;
    }

    /** Says how much of the file was read when its last line was. */
    void readTo(long bytes) {
        bytesRead = bytes;
    }

    /** Whether it should be stored before more is read. */
    boolean isFull() {
        return lines + rejected.size() >= LINES || characters >= CHARACTERS;
    }

    List<CandidateSet> sets() {
        return sets.stream().map(ReadSet::set).toList();
    }

    List<LabelledPair> labelled() {
        return sets.stream().flatMap(set -> set.labelled().stream()).toList();
    }

    /** The votes of people with a name, on sets that got these identifiers. */
    List<VoteSink.Voted> voted(List<ComparisonId> ids) {
        return IntStream.range(0, sets.size())
                .mapToObj(i -> new VoteSink.Voted(
                        lineOf.get(i), ids.get(i), sets.get(i).namedVotes()))
                .toList();
    }

    /** Counts what came of the votes. A line of which a vote was left out is told among the rejected. */
    void count(VoteSink.Taken taken) {
        votes += taken.added();
        repeatedVotes += taken.repeated();
        var reasons = new TreeMap<Long, String>();
        taken.leftOut().forEach(left -> reasons.merge(left.line(), left.reason(), (one, other) -> one + "; " + other));
        reasons.forEach((line, reason) -> rejected.add(new RejectedLine(line, reason, "")));
        partly += reasons.size();
    }

    List<RejectedLine> rejected() {
        return rejected;
    }

    FileImport.Progress progress(int repeated) {
        int accepted = lines - partly;
        return new FileImport.Progress(
                accepted,
                sets.size(),
                Math.min(repeated, sets.size() - partly),
                Math.min(severalTurns, sets.size() - partly),
                rejected.size(),
                bytesRead,
                new ImportReport.Votes(votes, repeatedVotes),
                new ImportReport.Answers(labelled, voted, ranked));
    }

    /** How many votes its lines bring. */
    int votes() {
        return sets.stream().mapToInt(set -> set.namedVotes().size()).sum();
    }

    private void add(ReadLine.Candidates line) {
        lines++;
        labelled += any(line, set -> set.label() != null && set.label() != 0.5);
        voted += any(line, set -> !set.namedVotes().isEmpty());
        ranked += any(line, set -> set.set().responses().size() > 2);
        for (var set : line.sets()) {
            sets.add(set);
            lineOf.add(line.line());
            measure(set.set());
        }
    }

    private static int any(ReadLine.Candidates line, Predicate<ReadSet> what) {
        return line.sets().stream().anyMatch(what) ? 1 : 0;
    }

    private void measure(CandidateSet set) {
        for (var response : set.responses()) {
            characters += response.content().length();
        }
        for (var turn : set.conversation().turns()) {
            characters += turn.content().length();
        }
        severalTurns += set.responses().stream().anyMatch(response -> HhText.holdsMarker(response.content())) ? 1 : 0;
    }
}
