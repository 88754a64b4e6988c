package org.touchstone.datasets.web;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.datasets.Origin;
import org.touchstone.datasets.SnapshotView;
import tools.jackson.databind.JsonNode;

/** The questions of CrowdWorkSheets (Díaz et al. 2022, "Accounting for Individual and Collective Identities"), answered as far as the system knows. */
final class CrowdWorkSheet {

    private static final String UNKNOWN = "*To be filled in: the system does not know.*";

    private final SnapshotView snapshot;
    private final JsonNode source;
    private final List<String> lines = new ArrayList<>();

    CrowdWorkSheet(SnapshotView snapshot, JsonNode source) {
        this.snapshot = snapshot;
        this.source = source;
    }

    String markdown() {
        lines.add("## CrowdWorkSheet\n");
        if (snapshot.origin() == Origin.IMPORTED) {
            lines.add("The labels were given elsewhere and came in the file "
                    + DatasetCard.line(source.path("file").asString(""))
                    + ". Who gave them, and how, is to be asked there.\n");
            if (source.has("licence")) {
                lines.add("The texts are under " + source.path("licence").asString()
                        + ": whoever passes them on names their authors.\n");
            }
            return String.join("\n", lines);
        }
        task();
        annotators();
        platform();
        analysis();
        release();
        return String.join("\n", lines);
    }

    private void task() {
        var asked = source.path("asked");
        lines.add("### Task formulation\n");
        answer(
                "What were annotators asked?",
                "“" + DatasetCard.line(source.path("question").asString("")) + "” on the scale "
                        + asked.path("scale").asString("?") + "; each comparison was meant for "
                        + asked.path("overlap").asInt() + " annotators.");
        answer(
                "At what points is subjectivity expected?",
                "Every judgment is a preference between two texts. Individual judgments are in the native files, so"
                        + " that disagreement stays visible.");
        answer(
                "Could the task harm annotators?",
                asked.path("contentWarning").asBoolean()
                        ? "Texts may upset. Annotators were warned, and responses were blurred until uncovered."
                        : "The study was not marked as upsetting.");
        var guidelines = asked.path("guidelines").asString("");
        answer(
                "What were the instructions?",
                guidelines.isBlank() ? "There were none beyond the question." : "\n\n" + quoted(guidelines));
    }

    private void annotators() {
        lines.add("### Selecting annotators\n");
        answer(
                "How many annotators were there?",
                source.path("workers").asInt() + " gave "
                        + source.path("judgments").asInt() + " judgments, of which programs gave "
                        + source.path("simulatedJudgments").asInt() + ".");
        answer("Who are they, and whose perspectives are missing?", UNKNOWN);
        answer("What were they paid?", UNKNOWN);
    }

    private void platform() {
        lines.add("### Platform and infrastructure\n");
        answer("Which platform was used?", "Touchstone. Where annotators came from: " + UNKNOWN);
        answer(
                "How were responses shown?",
                "Side by side, sides drawn at random and kept with each judgment; annotators did not see which model"
                        + " wrote what.");
    }

    private void analysis() {
        lines.add("### Analysis and evaluation\n");
        var out = source.path("leftOut");
        answer(
                "How was quality assured?",
                "See agreement above. Left out: " + out.path("golds").asInt() + " comparisons with known answers, "
                        + out.path("fewJudgments").asInt() + " with too few judgments, "
                        + out.path("ties").asInt()
                        + " ties and " + out.path("weakest").asInt() + " with the weakest preference.");
        answer("How was disagreement resolved?", "By the rules above.");
    }

    private void release() {
        lines.add("### Release and maintenance\n");
        answer(
                "Does the dataset change?",
                "No. A later one has another digest, and Touchstone lists the differences between two.");
        answer("Under which licence, and for which use?", UNKNOWN);
    }

    private void answer(String question, String answer) {
        lines.add("**" + question + "** " + answer + "\n");
    }

    private static String quoted(String text) {
        return "> " + text.strip().replace("\r", "").replace("\n", "\n> ");
    }
}
