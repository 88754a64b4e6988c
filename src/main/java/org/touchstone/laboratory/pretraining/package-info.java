/** Whether models that learned other people's preferences first need fewer comparisons of one's own. */
@NullMarked
package org.touchstone.laboratory.pretraining;

import org.jspecify.annotations.NullMarked;
