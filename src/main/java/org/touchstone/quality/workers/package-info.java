/** What each worker's judgments look like, and who stands out. */
@NullMarked
package org.touchstone.quality.workers;

import org.jspecify.annotations.NullMarked;
