/** How comparisons are to be judged, and by whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "accounts", "accounts::sessions", "catalog"})
package org.touchstone.studies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
