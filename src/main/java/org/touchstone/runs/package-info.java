/** Long work in processes of its own: queued in a table, claimed by a supervisor, watched, tried again, cancelled. */
@NullMarked
@ApplicationModule(allowedDependencies = {"support"})
package org.touchstone.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
