/** How far researchers agree with workers: on a random sample that researchers judge blind (Bai et al. 2022, section 3.4.1). */
@NullMarked
package org.touchstone.quality.calibration;

import org.jspecify.annotations.NullMarked;
