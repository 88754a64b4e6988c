/** The papers' studies as experiments: asked for with settings, worked out cell by cell in a process of its own, told with figures and words. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "torch",
            "runs",
            "statistics",
            "accounts",
            "catalog",
            "datasets",
            "preference",
            "evaluation"
        })
package org.touchstone.laboratory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
