/** Words that every module shares and none owns. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.touchstone.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
