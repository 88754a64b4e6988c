package org.touchstone.laboratory;

import java.nio.file.Path;
import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.SuiteItem;

/** What an experiment has at hand while it is planned or worked out. */
public interface Bench {

    Settings settings();

    /** The pairs of one part of the snapshot that a field names, in their order; none where the field names none. */
    List<PreferencePair> pairs(String field, Split split);

    /** The items of the suite that a field names; none where the field names none. */
    List<SuiteItem> items(String field);

    /** The lines of the file that was put into a field, empty ones, too; none where none was. */
    List<String> lines(String field);

    /** A folder of the experiment's own that outlives its processes and is removed when it is over. */
    Path folder();

    /**
     * Tells how much of the present cell is done, in [0, 1].
     *
     * @throws ExperimentStopped when the experiment is to stop; let it through
     */
    void done(double share);
}
