/** Programs that judge in the place of people, to try a study out; marked as simulated wherever their work is shown. */
@NullMarked
package org.touchstone.labeling.simulation;

import org.jspecify.annotations.NullMarked;
