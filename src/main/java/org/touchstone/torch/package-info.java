/** What every network here needs of the native engine, and how its numbers are stored: nothing in here knows what a network is for. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.touchstone.torch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
