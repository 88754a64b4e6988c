/** Pairs of responses with what was said of them, whoever said it: people of a study, labels of a snapshot, a model. */
@NullMarked
package org.touchstone.evaluation.judged;

import org.jspecify.annotations.NullMarked;
