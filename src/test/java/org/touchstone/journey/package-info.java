/** Journeys through the whole application, as people make them. */
@NullMarked
package org.touchstone.journey;

import org.jspecify.annotations.NullMarked;
