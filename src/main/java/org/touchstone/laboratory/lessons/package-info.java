/** How the experiments teach small language models: sizes, reading, and lessons by pairs. */
@NullMarked
package org.touchstone.laboratory.lessons;

import org.jspecify.annotations.NullMarked;
