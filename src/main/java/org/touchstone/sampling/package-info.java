/** Chooses what people should judge next. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "support",
            "statistics",
            "accounts",
            "catalog",
            "studies",
            "labeling",
            "quality",
            "quality :: adjudication",
            "datasets",
            "preference"
        })
package org.touchstone.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
