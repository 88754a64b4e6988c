package org.touchstone.labeling.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.Edit;
import org.touchstone.labeling.Edits;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** Writes the judgments of a study as JSON, one on each line, in constant memory. */
@Component
class JudgmentLines {

    private static final int BATCH = 200;

    private final Judgments judgments;
    private final Edits edits;
    private final Catalog catalog;
    private final People people;
    private final JsonMapper json;

    JudgmentLines(Judgments judgments, Edits edits, Catalog catalog, People people, JsonMapper json) {
        this.judgments = judgments;
        this.edits = edits;
        this.catalog = catalog;
        this.people = people;
        this.json = json;
    }

    void write(StudyId study, OutputStream target) throws IOException {
        var out = new BufferedOutputStream(target, 1 << 16);
        var workers = new HashMap<PersonId, PersonView>();
        var batch = new ArrayList<Judgment>();
        judgments.forEach(study, judgment -> {
            batch.add(judgment);
            if (batch.size() == BATCH) {
                write(batch, workers, out);
                batch.clear();
            }
        });
        write(batch, workers, out);
        out.flush();
    }

    private void write(List<Judgment> batch, Map<PersonId, PersonView> workers, OutputStream out) {
        var ids = batch.stream().map(Judgment::comparison).collect(Collectors.toSet());
        var sets =
                catalog.findAll(ids).stream().collect(Collectors.toMap(ComparisonView::id, ComparisonView::candidates));
        var made =
                batch.isEmpty() ? List.<Edit>of() : edits.about(batch.getFirst().study(), ids);
        var strangers = batch.stream().map(Judgment::worker).collect(Collectors.toSet());
        strangers.removeAll(workers.keySet());
        people.findAll(strangers).forEach(person -> workers.put(person.id(), person));
        for (var judgment : batch) {
            var set = sets.get(judgment.comparison());
            var worker = workers.get(judgment.worker());
            if (set == null || worker == null) {
                throw new IllegalStateException("Judgment " + judgment.id() + " refers to nothing");
            }
            write(JudgmentLine.of(judgment, set, made, worker), out);
        }
    }

    private void write(JudgmentLine line, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
