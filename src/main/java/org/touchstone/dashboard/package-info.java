/** The overview pages; they read from every module and are read by none. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "accounts",
            "catalog",
            "studies",
            "labeling",
            "quality",
            "datasets",
            "preference",
            "evaluation",
            "sampling"
        })
package org.touchstone.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
