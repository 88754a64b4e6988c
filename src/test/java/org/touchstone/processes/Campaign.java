package org.touchstone.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A running study, filled through the API, and the tokens of the workers who judge in it. */
record Campaign(String study, List<String> tokens) {

    static final int OVERLAP = 3;

    /** How the first response of every comparison begins. */
    static final String PREFERRED = "The preferred";

    /** Sets everything up as an admin who begins with nothing but a password. */
    static Campaign open(Client visitor, int comparisons, int workers) throws IOException, InterruptedException {
        var admin =
                visitor.withToken(visitor.post("/tokens", json("{'name': 'set-up', 'scopes': ['admin', 'research']}"))
                        .as(201)
                        .text("token"));
        var settings = json("{'name': 'Load', 'scale': 'GRADED_8', 'overlap': %d}".formatted(OVERLAP));
        var study = "/studies/" + admin.post("/studies", settings).as(201).text("id");
        admin.post(study + "/imports?format=native", file(comparisons)).as(201);
        var tokens = new ArrayList<String>();
        for (int worker = 0; worker < workers; worker++) {
            tokens.add(worker(admin, study, worker));
        }
        return new Campaign(study, tokens);
    }

    String id() {
        return study.substring("/studies/".length());
    }

    private static String worker(Client admin, String study, int number) throws IOException, InterruptedException {
        var person = admin.post("/people", json("{'name': 'Worker %d'}".formatted(number)))
                .as(201)
                .text("id");
        admin.post(study + "/members", json("{'person': '" + person + "'}")).as(201);
        return admin.post("/people/" + person + "/tokens", json("{'name': 'judging', 'scopes': ['label']}"))
                .as(201)
                .text("token");
    }

    private static String file(int comparisons) {
        return IntStream.range(0, comparisons)
                .mapToObj(number -> json("{'conversation': 'Question %d', 'responses': ["
                                + "{'content': '%s reply to %d'}, {'content': 'The other reply to %d'}]}")
                        .formatted(number, PREFERRED, number, number))
                .collect(Collectors.joining("\n"));
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }
}
