/** Who may sign in, and as what; who did what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"support"})
package org.touchstone.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
