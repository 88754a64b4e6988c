package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Lines read but not yet stored. */
final class Batch {

    private static final int LINES = 500;
    private static final int CHARACTERS = 4_000_000;

    private final List<ReadLine.Candidates> lines = new ArrayList<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private int characters;
    private int severalTurns;
    private int partly;
    private int votes;
    private int repeatedVotes;

    void add(ReadLine line) {
        switch (line) {
            case ReadLine.Candidates read -> add(read);
            case ReadLine.Rejected bad -> rejected.add(new RejectedLine(bad.line(), bad.reason(), bad.excerpt()));
        }
    }

    /** Whether it should be stored before more is read. */
    boolean isFull() {
        return lines.size() + rejected.size() >= LINES || characters >= CHARACTERS;
    }

    List<CandidateSet> sets() {
        return lines.stream().map(ReadLine.Candidates::set).toList();
    }

    /** The votes of the lines, whose pairs got these identifiers. */
    List<VoteSink.Voted> voted(List<ComparisonId> ids) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new VoteSink.Voted(
                        lines.get(i).line(), ids.get(i), lines.get(i).votes()))
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

    FileImport.Progress progress(int repeated, long bytesRead) {
        int accepted = lines.size() - partly;
        return new FileImport.Progress(
                accepted,
                Math.min(repeated, accepted),
                Math.min(severalTurns, accepted),
                rejected.size(),
                bytesRead,
                new ImportReport.Votes(votes, repeatedVotes),
                new ImportReport.Answers(
                        count(line -> line.set().known() != null),
                        count(line -> !line.votes().isEmpty()),
                        count(line -> line.set().responses().size() > 2)));
    }

    /** How many votes its lines bring. */
    int votes() {
        return lines.stream().mapToInt(line -> line.votes().size()).sum();
    }

    private long count(Predicate<ReadLine.Candidates> what) {
        return lines.stream().filter(what).count();
    }

    private void add(ReadLine.Candidates line) {
        lines.add(line);
        var set = line.set();
        for (var response : set.responses()) {
            characters += response.content().length();
        }
        for (var turn : set.conversation().turns()) {
            characters += turn.content().length();
        }
        severalTurns += set.responses().stream().anyMatch(response -> HhText.holdsMarker(response.content())) ? 1 : 0;
    }
}
