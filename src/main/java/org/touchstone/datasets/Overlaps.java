package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.OtherTexts.Collection;
import org.touchstone.datasets.OverlapReport.Against;
import org.touchstone.support.Refusal;

/** Looks for texts that a snapshot shares with other snapshots, with suites or between its own parts: leaks from training into measuring. */
@Service
public class Overlaps {

    private static final Logger log = LoggerFactory.getLogger(Overlaps.class);

    /** So many conversations of a part are held in memory at once, about a kilobyte each. */
    private static final int MOST = 200_000;

    private final Datasets datasets;
    private final OverlapTable table;
    private final List<OtherTexts> others;
    private final TaskExecutor executor;

    Overlaps(
            Datasets datasets,
            OverlapTable table,
            List<OtherTexts> others,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.datasets = datasets;
        this.table = table;
        this.others = others;
        this.executor = executor;
    }

    /**
     * What is to be looked for where.
     *
     * @param part the part whose texts are looked for; null for all, and then not between parts
     * @param against other collections, each as KIND:ID
     */
    public record Wanted(SnapshotId snapshot, @Nullable Split part, List<String> against) {}

    /** A collection that can be chosen, by the word it goes by in requests. */
    public record Choice(String word, Collection collection) {}

    /** What the snapshot can be compared with besides itself. */
    public List<Choice> choices(SnapshotId snapshot) {
        return others.stream()
                .flatMap(texts -> texts.collections().stream()
                        .filter(each -> !each.id().equals(snapshot.value()))
                        .map(each -> new Choice(texts.kind() + ":" + each.id(), each)))
                .toList();
    }

    /** Begins the search; {@link #find} says how far it is. */
    public UUID ask(Wanted wanted, PersonId by) {
        var snapshot = datasets.find(wanted.snapshot());
        var chosen = chosen(wanted);
        if (chosen.isEmpty() && wanted.part() == null) {
            throw new NothingToCompare();
        }
        int pairs = snapshot.size()
                + chosen.stream()
                        .mapToInt(choice -> choice.collection().pairs())
                        .sum();
        var id = UUID.randomUUID();
        table.begin(id, wanted, pairs, by);
        executor.execute(() -> run(id, wanted, chosen));
        return id;
    }

    public OverlapView find(UUID id) {
        return table.find(id).orElseThrow(() -> new UnknownOverlap(id));
    }

    /** The searches of a snapshot, the newest first. */
    public List<OverlapView> of(SnapshotId snapshot) {
        return table.of(snapshot);
    }

    private List<Choice> chosen(Wanted wanted) {
        Set<String> words = new HashSet<>(wanted.against());
        var chosen = choices(wanted.snapshot()).stream()
                .filter(choice -> words.remove(choice.word()))
                .toList();
        words.stream().findFirst().ifPresent(unknown -> {
            throw new UnknownCollection(unknown);
        });
        return chosen;
    }

    private void run(UUID id, Wanted wanted, List<Choice> chosen) {
        try {
            table.finish(id, report(id, wanted, chosen));
        } catch (RuntimeException failure) {
            log.error("Search {} for shared texts failed", id, failure);
            table.fail(
                    id,
                    failure instanceof Refusal
                            ? String.valueOf(failure.getMessage())
                            : "The search failed inside the application; its log tells more.");
        }
    }

    private OverlapReport report(UUID id, Wanted wanted, List<Choice> chosen) {
        var progress = new Progress(id);
        var texts = new PartTexts();
        datasets.forEach(wanted.snapshot(), wanted.part(), progress.counting(pair -> {
            texts.add(pair);
            if (texts.conversations() > MOST) {
                throw new TooLarge();
            }
        }));
        var against = new ArrayList<Against>();
        if (wanted.part() != null) {
            against.add(betweenParts(wanted, texts, progress));
        }
        for (var choice : chosen) {
            var search = texts.search();
            texts(choice).forEach(choice.collection().id(), progress.counting(search::look));
            against.add(search.result(
                    texts(choice).kind(),
                    choice.collection().id(),
                    choice.collection().name()));
        }
        var part = wanted.part() == null ? "all" : wanted.part().name().toLowerCase(Locale.ROOT);
        return new OverlapReport(part, texts.conversations(), against);
    }

    private Against betweenParts(Wanted wanted, PartTexts texts, Progress progress) {
        var search = texts.search();
        for (var split : Split.values()) {
            if (split != wanted.part()) {
                datasets.forEach(wanted.snapshot(), split, progress.counting(search::look));
            }
        }
        var snapshot = datasets.find(wanted.snapshot());
        return search.result("parts", snapshot.id().value(), snapshot.name());
    }

    private OtherTexts texts(Choice choice) {
        return others.stream()
                .filter(each -> choice.word().startsWith(each.kind() + ":"))
                .findFirst()
                .orElseThrow();
    }

    /** Puts the number of pairs on record now and then. */
    private final class Progress {

        private static final int STEP = 2_000;

        private final UUID id;
        private int done;

        Progress(UUID id) {
            this.id = id;
        }

        Consumer<PreferencePair> counting(Consumer<PreferencePair> each) {
            return pair -> {
                each.accept(pair);
                done++;
                if (done % STEP == 0) {
                    table.advance(id, done);
                }
            };
        }
    }

    /** No such search. */
    private static final class UnknownOverlap extends Refusal.NotFound {
        UnknownOverlap(UUID id) {
            super("unknown-overlap", "There is no search " + id, id);
        }
    }

    /** Nothing was chosen. */
    private static final class NothingToCompare extends Refusal.Invalid {
        NothingToCompare() {
            super("nothing-to-compare", "against", "Choose a part, or something to compare all parts with");
        }
    }

    /** No such collection. */
    private static final class UnknownCollection extends Refusal.Invalid {
        UnknownCollection(String word) {
            super(
                    "unknown-collection",
                    "against",
                    "There is nothing called \"%s\" to compare with".formatted(word),
                    word);
        }
    }

    /** The part has too many conversations. */
    private static final class TooLarge extends Refusal.Invalid {
        TooLarge() {
            super(
                    "part-too-large",
                    "part",
                    "The part has more than %,d conversations; choose a smaller one".formatted(MOST),
                    MOST);
        }
    }
}
