/** Conversations and candidate responses, and where they came from. */
@NullMarked
@ApplicationModule(allowedDependencies = {"support", "accounts"})
package org.touchstone.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
