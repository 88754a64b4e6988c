/** Small language models over bytes, as plain values: tokens, shapes, weights, what a network says of sequences, and costs of that. */
@NullMarked
package org.touchstone.laboratory.language;

import org.jspecify.annotations.NullMarked;
