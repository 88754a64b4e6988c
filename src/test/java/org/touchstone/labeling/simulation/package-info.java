@NullMarked
package org.touchstone.labeling.simulation;

import org.jspecify.annotations.NullMarked;
