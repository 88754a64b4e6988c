package org.touchstone.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.touchstone.processes.Client.Answer;
import tools.jackson.databind.JsonNode;

/** A worker's program: takes comparisons and prefers the first response of each, until there are none. */
interface Judge extends Callable<Integer> {

    /** Judges at one process and expects every call to succeed; sends each tenth answer to the other one as well. */
    record Prompt(Client near, Client far, String study) implements Judge {

        private static final int TENTH = 10;

        @Override
        public Integer call() throws Exception {
            int judged = 0;
            for (var next = take(); next.status() == 200; next = take()) {
                judged++;
                submit(next.json(), judged % TENTH == 0);
            }
            return judged;
        }

        private Answer take() throws IOException, InterruptedException {
            return near.post(study + "/leases", "").as(200, 204);
        }

        private void submit(JsonNode leased, boolean twice) throws Exception {
            var clients = twice ? List.of(near, far) : List.of(near);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(clients.stream()
                        .<Callable<Answer>>map(client -> () -> client.send("PUT", path(leased), verdict(leased)))
                        .toList())) {
                    acknowledge(near.journal(), leased, answer.get());
                }
            }
        }
    }

    /** Sends every request until it is answered, however often the server goes away. */
    record Insistent(Client client, String study) implements Judge {

        @Override
        public Integer call() throws Exception {
            int judged = 0;
            for (var next = take(); next.status() == 200; next = take()) {
                judged++;
                var leased = next.json();
                acknowledge(client.journal(), leased, client.insist("PUT", path(leased), verdict(leased)));
            }
            return judged;
        }

        private Answer take() throws IOException, InterruptedException {
            return client.insist("POST", study + "/leases", "").as(200, 204);
        }
    }

    /** Has all of them begin at once. */
    static List<Future<Integer>> begin(List<? extends Judge> judges, ExecutorService threads) {
        return judges.stream().map(threads::submit).toList();
    }

    /** Waits for all of them; how many judgments each has made. */
    static List<Integer> finish(List<Future<Integer>> shifts) throws InterruptedException, ExecutionException {
        var counts = new ArrayList<Integer>();
        for (var shift : shifts) {
            counts.add(shift.get());
        }
        return counts;
    }

    private static String path(JsonNode leased) {
        return "/leases/" + leased.required("lease").asString() + "/judgment";
    }

    private static String verdict(JsonNode leased) {
        var left = leased.required("responses").required(0).required("content").asString();
        var side = left.startsWith(Campaign.PREFERRED) ? "LEFT" : "RIGHT";
        int strength = 1 + left.length() % leased.required("steps").asInt();
        return Campaign.json("{'outcome': '%s', 'strength': %d, 'activeMs': 1200}".formatted(side, strength));
    }

    private static void acknowledge(Journal journal, JsonNode leased, Answer answer) {
        var judgment = answer.as(200).text("judgment");
        journal.acknowledged(leased.required("lease").asString(), judgment);
    }
}
