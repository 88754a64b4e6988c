package org.touchstone.datasets;

import java.util.List;
import org.touchstone.labeling.Judgment;

/**
 * A label that is in, with what stands behind it.
 *
 * @param said the judgments, oldest first, as they were given; none behind a rewritten response
 * @param turned whether the label is the other way round from the judgments, since they say which is worse
 */
record TakenLabel(StudyLabels.Label label, List<Judgment> said, boolean turned) {}
