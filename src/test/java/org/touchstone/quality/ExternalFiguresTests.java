package org.touchstone.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.Role;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Verdict;
import org.touchstone.quality.bias.BiasReports;
import org.touchstone.quality.bias.Why;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.workers.WorkerSheet;
import org.touchstone.quality.workers.Workforce;
import org.touchstone.statistics.KrippendorffAlpha;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import tools.jackson.databind.json.JsonMapper;

/** What pages and figures make of judgments that were given elsewhere. The oracles count the file's own votes. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class ExternalFiguresTests {

    private static final Path REAL = Path.of("../shared/data/ukp-convincing-votes.jsonl.gz");
    private static final int REAL_LINES = 600;
    private static final List<String> OUTCOMES = List.of("FIRST", "TIE", "SECOND");

    @Autowired
    Trial trial;

    @Autowired
    MockMvc mvc;

    @Autowired
    Studies studies;

    @Autowired
    Labeling labeling;

    @Autowired
    Agreement agreement;

    @Autowired
    Workforce workforce;

    @Autowired
    BiasReports biases;

    @Autowired
    Roster roster;

    private final String own = UUID.randomUUID().toString();

    @Test
    void agreementIsThatOfTheVotesInTheFile() throws Exception {
        var study = study(5);
        bring(study, made(60, 5));
        assertThat(agreement.of(study).counts().judgments()).isEqualTo(300);
        agreesWith(study, votes(made(60, 5)));
    }

    @Test
    void agreementIsThatOfRealVotes() throws Exception {
        assumeThat(REAL).as("the real votes beside the checkout").exists();
        var file = real();
        var study = study(5);
        bring(study, file);
        agreesWith(study, votes(file));
        assertThat(sheets(study).stream().mapToInt(WorkerSheet::judged).sum())
                .isEqualTo(votes(file).values().stream().mapToInt(Map::size).sum());
    }

    @Test
    void nothingIsMadeUpOfSidesAndTimes() throws Exception {
        var study = study(5);
        bring(study, made(60, 5));
        var bias = biases.of(study, Judges.ALL);
        assertThat(bias.counts().external()).isEqualTo(300);
        assertThat(bias.position().left().why()).isEqualTo(Why.NO_SIDE);
        assertThat(bias.position().tested()).isZero();
        assertThat(bias.style().left().why()).isEqualTo(Why.NO_SIDE);
        assertThat(bias.style().effects()).isNotEmpty();
        assertThat(bias.hours())
                .singleElement()
                .satisfies(hour -> assertThat(hour.medianMs()).isNull());
        assertThat(sheets(study)).isNotEmpty().allSatisfy(sheet -> {
            assertThat(sheet.bias().left().n()).isZero();
            assertThat(sheet.bias().chosenLeft()).isZero();
            assertThat(sheet.pace().median().n()).isZero();
            assertThat(sheet.pace().fast().n()).isZero();
            assertThat(sheet.accord().agreement().n()).isPositive();
        });
        int ties = sheets(study).stream().mapToInt(WorkerSheet::ties).sum();
        assertThat(ties)
                .isEqualTo(Math.toIntExact(votes(made(60, 5)).values().stream()
                        .flatMap(pair -> pair.values().stream())
                        .filter(said -> said == 0)
                        .count()));
    }

    @Test
    void besideThemOthersHaveSidesAndTimesAsIfTheyWereAlone() throws Exception {
        var study = study(6);
        bring(study, made(24, 5));
        var here = trial.person(Role.WORKER);
        studies.join(study, here);
        for (var leased = labeling.next(study, here); leased.isPresent(); leased = labeling.next(study, here)) {
            labeling.submit(
                    leased.get().lease(), here, new Verdict(Choice.LEFT, 1, Details.NONE, Duration.ofSeconds(90)));
        }
        var bias = biases.of(study, Judges.ALL);
        assertThat(bias.position().left().figure().value()).isEqualTo(1.0);
        assertThat(bias.position().left().judgments()).isEqualTo(24);
        assertThat(bias.position().leaning())
                .singleElement()
                .satisfies(leaning -> assertThat(leaning.decisive()).isEqualTo(24));
        assertThat(bias.hours()).anySatisfy(hour -> assertThat(hour.medianMs()).isEqualTo(90_000));
        assertThat(sheets(study).stream()
                        .filter(sheet -> sheet.worker().equals(here))
                        .findFirst())
                .hasValueSatisfying(sheet -> {
                    assertThat(sheet.bias().found()).isTrue();
                    assertThat(sheet.bias().left().n()).isEqualTo(24);
                    assertThat(sheet.pace().median().n()).isEqualTo(24);
                });
    }

    @Test
    void pagesAndFilesSayWhoIsExternal() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = study(5);
        bring(study, made(30, 5));
        agreement.of(study);
        var worker = roster.of(study).getFirst().pseudonym();
        for (var page :
                List.of("", "/workers/" + worker + "/set-aside", "/members", "/pay", "/imports", "/adjudication")) {
            mvc.perform(get("/studies/" + study + page)).andExpect(status().isOk());
        }
        for (var page : List.of("workers", "workers/" + worker, "agreement", "bias")) {
            mvc.perform(get("/studies/" + study + "/" + page))
                    .andExpect(content().string(containsString(">External<")));
        }
        mvc.perform(get("/studies/" + study + "/workers.csv"))
                .andExpect(content().string(containsString("worker,simulated,external,judged")))
                .andExpect(content().string(containsString(worker + ",false,true,")));
        mvc.perform(get("/api/v1/studies/" + study + "/workers/" + worker))
                .andExpect(jsonPath("$.external").value(true))
                .andExpect(jsonPath("$.state").value("elsewhere"));
        mvc.perform(get("/api/v1/studies/" + study + "/judgments"))
                .andExpect(content()
                        .string(containsString("\"simulated\":false,\"origin\":\"" + own + "\",\"activeMs\":null")));
    }

    /** Leave-one-out agreement, the share of agreeing pairs and nominal alpha, counted here from the file's votes. */
    private void agreesWith(StudyId study, Map<String, Map<String, Integer>> votes) {
        var figures = agreement.of(study).figures();
        int[][] units = votes.values().stream()
                .map(pair -> pair.values().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        assertThat(figures.leaveOneOut().value()).isCloseTo(leaveOneOut(units), within(1e-9));
        assertThat(figures.nominal().raw().value()).isCloseTo(KrippendorffAlpha.nominal(units), within(1e-9));
        assertThat(figures.observed().value()).isNotNull();
    }

    private static double leaveOneOut(int[][] units) {
        double sum = 0;
        int counted = 0;
        for (int[] unit : units) {
            for (int own = 0; unit.length > 1 && own < unit.length; own++) {
                var others = new int[3];
                for (int other = 0; other < unit.length; other++) {
                    others[unit[other] + 1] += other == own ? 0 : 1;
                }
                int most = IntStream.of(others).max().orElse(0);
                long modes = IntStream.of(others).filter(count -> count == most).count();
                sum += others[unit[own] + 1] == most ? 1.0 / modes : 0;
                counted++;
            }
        }
        return sum / counted;
    }

    /** By pair and worker what was said first: -1, 0 or 1; pairs whose two texts are the same are none. */
    private static Map<String, Map<String, Integer>> votes(String file) {
        var votes = new LinkedHashMap<String, Map<String, Integer>>();
        for (var line : file.lines().toList()) {
            var row = new JsonMapper().readTree(line);
            var first = row.get("first").get("text").stringValue();
            var second = row.get("second").get("text").stringValue();
            if (!first.equals(second)) {
                var pair = votes.computeIfAbsent(
                        row.get("prompt").stringValue() + "|" + first + "|" + second, _ -> new LinkedHashMap<>());
                for (var vote : row.get("votes").values()) {
                    pair.putIfAbsent(
                            vote.get("worker").stringValue(),
                            OUTCOMES.indexOf(vote.get("outcome").stringValue()) - 1);
                }
            }
        }
        return votes;
    }

    /** So many pairs with the votes of so many of eight workers, the same every time. */
    private String made(int pairs, int votes) {
        var random = new SplittableRandom(7);
        return IntStream.range(0, pairs)
                .mapToObj(pair -> {
                    var given = IntStream.range(0, votes)
                            .mapToObj(vote -> """
                                {"worker": "w%d", "outcome": "%s", "submitted_at": "2016-02-01T14:00:00Z"}\
                                """.formatted(
                                            (pair + vote) % 8, OUTCOMES.get(random.nextInt(3) * random.nextInt(2))))
                            .collect(Collectors.joining(","));
                    return """
                        {"prompt": "%s %d", "first": {"text": "Yes. %s"}, "second": {"text": "No."}, "votes": [%s]}\
                        """.formatted(own, pair, "Indeed. ".repeat(random.nextInt(9)), given);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String real() throws Exception {
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(REAL)), UTF_8))) {
            return lines.lines().limit(REAL_LINES).collect(Collectors.joining("\n"));
        }
    }

    private StudyId study(int overlap) {
        var settings = new StudySettings(
                "Votes", "Which is better?", Orientation.BETTER, Scale.BINARY, overlap, "", false, Rules.usual());
        return studies.create(settings, trial.person(Role.RESEARCHER));
    }

    private void bring(StudyId study, String file) throws Exception {
        trial.signIn(Role.RESEARCHER);
        mvc.perform(post("/api/v1/studies/" + study + "/imports?format=votes&origin=" + own)
                        .content(file.getBytes(UTF_8)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.rejected").value(0));
    }

    private List<WorkerSheet> sheets(StudyId study) {
        return workforce
                .sheets(study, Workforce.READING_SPEED, Patience.JOB)
                .present()
                .orElseThrow();
    }
}
