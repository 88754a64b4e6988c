/** Everything that touches native tensors: the sentence encoder and the networks trained over its embeddings. */
@NullMarked
package org.touchstone.preference.djl;

import org.jspecify.annotations.NullMarked;
