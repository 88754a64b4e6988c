/** What the judgments are worth: agreement and consensus. */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "statistics", "accounts", "catalog", "studies", "labeling"})
package org.touchstone.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
