@NullMarked
package org.touchstone.laboratory.knowing;

import org.jspecify.annotations.NullMarked;
