/** Trains and runs the small language models in the native engine. */
@NullMarked
package org.touchstone.laboratory.djl;

import org.jspecify.annotations.NullMarked;
