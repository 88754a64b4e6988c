/** Tells addresses elsewhere what happens here: each event once or more often, signed, until it is taken. */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "accounts", "studies", "datasets", "preference"})
package org.touchstone.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
