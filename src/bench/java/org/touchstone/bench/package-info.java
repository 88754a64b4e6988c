/** Measures the system on real data; run by the build's bench profile, never part of the application. */
@NullMarked
package org.touchstone.bench;

import org.jspecify.annotations.NullMarked;
