/** The study that is there at the first start, to try things out. */
@NullMarked
package org.touchstone.labeling.demo;

import org.jspecify.annotations.NullMarked;
