package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of each study of the laboratory when its processes are killed, and when it is cancelled and asked to go on: it is done once undisturbed,
 * once with two kills at random times and once with a cancellation, and the digests of what was found are compared. On made comparisons, with settings that
 * take a minute or so. The system property {@code studies} may name some of them in {@code JAVA_TOOL_OPTIONS}.
 */
final class LaboratoryKills implements Bench.Measurement {

    /** A run is given up after three attempts. */
    private static final int KILLS = 2;

    private static final long SEED = 3;
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "CANCELLED");
    private static final JsonMapper JSON = new JsonMapper();

    private final Random random = new Random(SEED);

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        var wanted = StringUtils.commaDelimitedListToSet(System.getProperty("studies", ""));
        try (var stage = Stage.open(Path.of("target/laboratory-kills"), "web,trainer")) {
            for (var study : studies(stage).entrySet()) {
                if (wanted.isEmpty() || wanted.contains(study.getKey())) {
                    measure(stage, study.getKey(), study.getValue(), figures);
                }
            }
        }
    }

    /** Settings by study, small ones. */
    private static Map<String, Map<String, String>> studies(Stage stage) throws IOException, InterruptedException {
        var trainer = new Trainings(stage);
        var pairs = trainer.snapshot("Some", 900);
        var others = trainer.snapshot("Others", 800);
        var suite = stage.admin()
                .call("POST", "/suites?format=hh&name=Asked", suite())
                .required("id")
                .asString();
        var brief = Map.of("snapshot", pairs, "reading", "40000", "epochs", "1", "seeds", "2");
        var studies = new LinkedHashMap<String, Map<String, String>>();
        studies.put("knowing", Map.of("judgements", judgements()));
        studies.put("mixture", Map.of("first", pairs, "second", others, "pairs", "200", "shares", "0, 0.5, 1"));
        studies.put("scaling", Map.of("snapshot", pairs, "families", "lexical", "sizes", "100, 200, 400"));
        studies.put(
                "outliers",
                Map.of("snapshot", pairs, "others", others, "families", "lexical", "pairs", "200", "exposed", "0, 10"));
        studies.put("objectives", with(brief, "pairs", "100, 200", "asked", "40"));
        studies.put("pretraining", with(brief, "source", others, "first-pairs", "200", "pairs", "100", "asked", "40"));
        studies.put(
                "prompting",
                Map.of("snapshot", pairs, "suite", suite, "reading", "40000", "dialogues", "40", "seeds", "2"));
        studies.put("knowing-models", with(brief, "pairs", "100", "asked", "40"));
        studies.put("in-context", Map.of("diet", "sample", "reading", "80000", "looks", "4", "seeds", "2"));
        studies.put(
                "robustness",
                with(brief, "pairs", "100", "steps", "10", "responses", "8", "longest", "16", "best-of", "4"));
        return studies;
    }

    private static Map<String, String> with(Map<String, String> settings, String... more) {
        var all = new LinkedHashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static String suite() {
        return IntStream.range(0, 40)
                .mapToObj(i -> "{\"chosen\":\"%1$s yes, please\",\"rejected\":\"%1$s no\"}"
                        .formatted("\\n\\nHuman: Number %d?\\n\\nAssistant:".formatted(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String judgements() {
        return IntStream.range(0, 400)
                .mapToObj(i -> "{\"question\": %d, \"p_true\": %s, \"correct\": %s}"
                        .formatted(i, (i % 10 + 0.5) / 10, i * 7 % 10 <= i % 10))
                .collect(Collectors.joining("\n"));
    }

    private void measure(Stage stage, String study, Map<String, String> settings, Bench.Figures figures)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var undisturbed = ended(stage, ask(stage, study, settings));
        double seconds = (System.nanoTime() - start) / 1e9;
        figures.figure(study + "_undisturbed", seconds, "s");
        var digest = undisturbed.required("digest").asString("");

        var killed = ask(stage, study, settings);
        int kills = 0;
        for (int i = 0; i < KILLS; i++) {
            kills += kill(stage, killed, seconds) ? 1 : 0;
        }
        figures.figure(study + "_kills", kills, "count");
        figures.figure(study + "_same_after_kills", same(digest, ended(stage, killed)), "count");

        var cancelled = ask(stage, study, settings);
        live(seconds);
        stage.admin().call("POST", "/experiments/" + cancelled + "/cancel", "");
        var stopped = ended(stage, cancelled);
        if (status(stopped).equals("CANCELLED")) {
            stage.admin().call("POST", "/experiments/" + cancelled + "/resume", "");
        }
        figures.figure(study + "_cancelled", status(stopped).equals("CANCELLED") ? 1 : 0, "count");
        figures.figure(study + "_same_after_resuming", same(digest, ended(stage, cancelled)), "count");
    }

    private static double same(String digest, JsonNode ended) {
        return !digest.isEmpty() && digest.equals(ended.required("digest").asString("")) ? 1 : 0;
    }

    private static String ask(Stage stage, String study, Map<String, String> settings)
            throws IOException, InterruptedException {
        var wanted = JSON.writeValueAsString(Map.of("kind", study, "settings", settings));
        return stage.admin().call("POST", "/experiments", wanted).required("id").asString();
    }

    /** Lets a process of the experiment live for a random part of what it would take, and kills it; false where the experiment was over before. */
    private boolean kill(Stage stage, String id, double seconds) throws IOException, InterruptedException {
        var state = awaited(stage, id, true);
        if (OVER.contains(status(state))) {
            return false;
        }
        live(seconds);
        var process = stage.application().children().findAny();
        process.ifPresent(ProcessHandle::destroyForcibly);
        process.ifPresent(each -> each.onExit().join());
        return process.isPresent();
    }

    private void live(double seconds) throws InterruptedException {
        Thread.sleep(Duration.ofMillis((long) (1_000 * seconds * random.nextDouble())));
    }

    private static JsonNode ended(Stage stage, String id) throws IOException, InterruptedException {
        return awaited(stage, id, false);
    }

    /** How an experiment stands once it is over, or once it has a process if that is enough. */
    private static JsonNode awaited(Stage stage, String id, boolean begun) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            var state = stage.admin().call("GET", "/experiments/" + id, "");
            if (OVER.contains(status(state))
                    || (begun && stage.application().children().findAny().isPresent())) {
                return state;
            }
            Thread.sleep(STEP);
        }
        throw new IOException("The experiment %s does not %s".formatted(id, begun ? "begin" : "end"));
    }

    private static String status(JsonNode experiment) {
        return experiment.required("standing").required("status").asString();
    }
}
