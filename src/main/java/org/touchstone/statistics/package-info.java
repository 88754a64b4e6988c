/** The mathematics of agreement, aggregation, intervals and calibration: pure functions on arrays. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.touchstone.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
