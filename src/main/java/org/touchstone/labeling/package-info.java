/** Hands comparisons out to workers and records their judgments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "statistics", "accounts", "catalog", "studies"})
package org.touchstone.labeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
