/** Measures models: accuracy, calibration, categories, beside the simple rules they must beat. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "runs",
            "statistics",
            "accounts",
            "catalog",
            "studies",
            "labeling",
            "quality",
            "quality :: looks",
            "datasets",
            "preference"
        })
package org.touchstone.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
