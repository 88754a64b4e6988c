package org.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportReport.Status;

@SpringBootTest
class ImportsTests {

    private final Imports imports;
    private final Catalog catalog;
    private final JdbcClient jdbc;
    private final PersonId someone;

    ImportsTests(
            @Autowired Imports imports,
            @Autowired Catalog catalog,
            @Autowired JdbcClient jdbc,
            @Autowired People people) {
        someone = people.firstAdmin();
        this.imports = imports;
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    @Test
    void storesTheGoodLinesAndKeepsTheBadOnesWithTheirReasons() {
        var accepted = new ArrayList<ComparisonId>();
        var report = imports.run(
                request("mixed.jsonl"),
                SampleFiles.file(SampleFiles.hh(11), "bad", SampleFiles.hh(12)),
                accepted::addAll);
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.firstErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.line()).isEqualTo(2));
        assertThat(catalog.findAll(accepted))
                .extracting(
                        view -> view.pair().conversation().turns().getFirst().content())
                .containsExactly("What is 11?", "What is 12?");
    }

    @Test
    void givesBackExactlyWhatCameIn() {
        var pair = new CandidatePair(
                new Conversation(
                        List.of(new Turn(Speaker.SYSTEM, ""), new Turn(Speaker.USER, " \u2028\n\n\"\\ \ud83d\ude00 "))),
                new Response("", "one"),
                new Response("\n\nHuman: x", null),
                Preferred.SECOND);
        var id =
                catalog.addAll(imports.begin(request("by hand")), List.of(pair)).getFirst();
        assertThat(catalog.find(id)).isEqualTo(new ComparisonView(id, CandidateSet.of(pair)));
    }

    @Test
    void storesTheSameContentOnceHoweverOftenItComes() {
        var first = new ArrayList<ComparisonId>();
        var again = new ArrayList<ComparisonId>();
        String[] lines = {SampleFiles.hh(21), SampleFiles.hh(22), SampleFiles.hh(21)};
        var one = imports.run(request("one.jsonl"), SampleFiles.file(lines), first::addAll);
        long stored = comparisons();
        var two = imports.run(request("two.jsonl"), SampleFiles.file(lines), again::addAll);
        assertThat(again).isEqualTo(first).hasSize(3);
        assertThat(comparisons()).isEqualTo(stored);
        assertThat(one.details().repeated()).isEqualTo(1);
        assertThat(two.details().repeated()).isEqualTo(3);
    }

    @Test
    void storesTheSameFileOnceWhenSeveralBringItAtOnce() throws Exception {
        var lines = new String[3_000];
        Arrays.setAll(lines, i -> SampleFiles.hh(30_000 + i));
        long before = comparisons();
        var job =
                (Callable<ImportReport>) () -> imports.run(request("together.jsonl"), SampleFiles.file(lines), _ -> {});
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<ImportReport> done : threads.invokeAll(List.of(job, job, job, job))) {
                assertThat(done.get().accepted()).isEqualTo(3_000);
            }
        }
        assertThat(comparisons() - before).isEqualTo(3_000);
    }

    @Test
    void showsHowFarARunningImportIs() {
        var lines = new String[4_200];
        Arrays.setAll(lines, i -> SampleFiles.hh(50_000 + i));
        var id = imports.begin(request("watched.jsonl"));
        var seen = new ArrayList<ImportReport>();
        imports.run(id, SampleFiles.file(lines), _ -> seen.add(imports.find(id)));
        assertThat(seen).extracting(ImportReport::accepted).containsExactly(0L, 2_000L, 4_000L);
        assertThat(seen).extracting(ImportReport::status).containsOnly(Status.RUNNING);
        assertThat(seen.getLast().bytesRead()).isPositive();
        assertThat(imports.find(id).accepted()).isEqualTo(4_200);
    }

    @Test
    void keepsTheLinesBeforeTheCutOfAFileCutShort() throws Exception {
        var lines = new String[1_500];
        Arrays.setAll(lines, i -> SampleFiles.hh(60_000 + i));
        byte[] zipped = SampleFiles.gzip(SampleFiles.file(lines).readAllBytes());
        var report = imports.run(request("cut.gz"), new ByteArrayInputStream(zipped, 0, zipped.length / 2), _ -> {});
        assertThat(report.accepted()).isBetween(300L, 1_499L);
        assertThat(report.firstErrors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(report.accepted() + 1);
            assertThat(error.reason()).startsWith("The file ends in the middle");
        });
    }

    @Test
    void keepsEveryOfTenThousandBadLines() {
        var lines = new String[20_000];
        Arrays.setAll(lines, i -> i % 2 == 0 ? SampleFiles.hh(70_000 + i) : "\u2028 \u0000");
        var report = imports.run(request("bad.jsonl"), SampleFiles.file(lines), _ -> {});
        assertThat(report.accepted()).isEqualTo(10_000);
        assertThat(report.rejected()).isEqualTo(10_000);
        assertThat(report.firstErrors()).hasSize(Imports.FIRST_ERRORS);
        var kept = new ArrayList<Long>();
        imports.forEachRejected(report.id(), line -> kept.add(line.line()));
        assertThat(kept).hasSize(10_000).isSorted().startsWith(2L).endsWith(20_000L);
    }

    @Test
    void putsNothingOfABatchOnRecordWhoseTakerFails() {
        var id = imports.begin(request("fails.jsonl"));
        assertThatIllegalStateException()
                .isThrownBy(() -> imports.run(id, SampleFiles.file(SampleFiles.hh(98_765)), _ -> {
                    throw new IllegalStateException("no room");
                }));
        assertThat(imports.find(id).status()).isEqualTo(Status.FAILED);
        assertThat(imports.find(id).accepted()).isZero();
        assertThat(jdbc.sql("select count(*) from catalog.conversation where turns::text like '%98765%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhenNothingWasImported() {
        var report = imports.run(request("empty"), InputStream.nullInputStream(), _ -> {});
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.message()).contains("nothing was imported");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatExceptionOfType(UnknownImport.class).isThrownBy(() -> imports.find(ImportId.random()));
        assertThatExceptionOfType(UnknownComparison.class).isThrownBy(() -> catalog.find(ComparisonId.random()));
    }

    private ImportRequest request(String name) {
        return new ImportRequest(name, PairFormat.HH, someone);
    }

    private long comparisons() {
        return jdbc.sql("select count(*) from catalog.comparison")
                .query(Long.class)
                .single();
    }
}
