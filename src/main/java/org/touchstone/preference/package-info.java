/** Learns from a snapshot to score responses. */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "torch", "runs", "accounts", "catalog", "studies", "datasets"})
package org.touchstone.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
