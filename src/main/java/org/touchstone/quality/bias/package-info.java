/** Whether judgments follow what nobody asked for: length and looks of a response, its side, its place in the file, the hour. */
@NullMarked
package org.touchstone.quality.bias;

import org.jspecify.annotations.NullMarked;
