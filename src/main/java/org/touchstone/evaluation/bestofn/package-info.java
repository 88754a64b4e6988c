/** What choosing the best of many responses by a model is worth, by another measure. */
@NullMarked
package org.touchstone.evaluation.bestofn;

import org.jspecify.annotations.NullMarked;
