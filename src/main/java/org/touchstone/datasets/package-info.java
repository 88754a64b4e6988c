/** Imports labelled files, freezes snapshots and exports them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "statistics",
            "accounts",
            "catalog",
            "studies",
            "labeling",
            "labeling :: onboarding",
            "quality",
            "quality :: consensus"
        })
package org.touchstone.datasets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
