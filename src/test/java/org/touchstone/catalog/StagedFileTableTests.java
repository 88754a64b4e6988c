package org.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;

@SpringBootTest
class StagedFileTableTests {

    private final StagedFileTable files;
    private final ImportLog log;
    private final RejectedLines rejected;
    private final TransactionTemplate transactions;
    private final JdbcClient sql;
    private final PersonId someone;

    StagedFileTableTests(
            @Autowired StagedFileTable files,
            @Autowired ImportLog log,
            @Autowired RejectedLines rejected,
            @Autowired TransactionTemplate transactions,
            @Autowired JdbcClient sql,
            @Autowired People people) {
        this.files = files;
        this.log = log;
        this.rejected = rejected;
        this.transactions = transactions;
        this.sql = sql;
        this.someone = people.firstAdmin();
    }

    @Test
    void aFileIsDeletedWhileItsTrialIsWritingDownWhatItRejects() {
        var file = files.add("odd.jsonl", null, false, someone);
        var trial = log.begin(new ImportRequest("odd.jsonl", PairFormat.NATIVE, someone)
                .from(new ImportRequest.Staged(file, null))
                .to(new ImportTask(Trials.NAME, Map.of())));

        var deleting = Objects.requireNonNull(transactions.execute(_ -> {
            rejected.add(trial, List.of(new RejectedLine(1, "is no JSON", "?")));
            var begun = CompletableFuture.runAsync(() -> files.delete(file));
            awaitSomebodyWaiting(begun);
            return begun;
        }));
        deleting.join();

        assertThat(files.find(file)).isEmpty();
        assertThat(rejected.first(trial, 10)).isEmpty();
    }

    private void awaitSomebodyWaiting(CompletableFuture<Void> begun) {
        var waiting = sql.sql("select count(*) from pg_locks where not granted").query(Long.class);
        while (!begun.isDone() && waiting.single() == 0) {
            Thread.onSpinWait();
        }
    }
}
