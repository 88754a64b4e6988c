/** How far a language model can be optimised against a preference model before an independent one disagrees. */
@NullMarked
package org.touchstone.laboratory.robustness;

import org.jspecify.annotations.NullMarked;
