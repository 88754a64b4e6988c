package org.touchstone.evaluation.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.EvaluationView;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.evaluation.Target;
import org.touchstone.support.Phrase;

/**
 * A measurement as pages show it.
 *
 * @param model the model's name
 * @param on what it was measured on, in words
 */
record EvaluationRow(EvaluationView view, Phrase model, Phrase on) {

    public boolean ended() {
        return view.progress().status().ended();
    }

    public boolean done() {
        return view.progress().status() == Status.DONE;
    }

    /** The state in a word. */
    public String status() {
        return view.progress().status().name().toLowerCase(Locale.ROOT);
    }

    /** Why it failed; null unless it did. */
    public @Nullable Phrase problem() {
        var problem = view.progress().problem();
        return problem == null ? null : Phrase.recalled("evaluation.problem.", problem);
    }

    /** Where what it was measured on can be seen. */
    public String onPath() {
        return switch (view.target()) {
            case Target.OnSuite(var suite) -> "/suites/" + suite;
            case Target.OnSnapshot on -> "/snapshots/" + on.snapshot();
        };
    }
}
