/** When a language model begins to learn from what it reads just now. */
@NullMarked
package org.touchstone.laboratory.incontext;

import org.jspecify.annotations.NullMarked;
