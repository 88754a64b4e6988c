/** What researchers decide where judges differ: one ruling, or two given blind and a third where they conflict. */
@NullMarked
package org.touchstone.quality.adjudication;

import org.jspecify.annotations.NullMarked;
