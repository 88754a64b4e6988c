@NullMarked
package org.touchstone.processes;

import org.jspecify.annotations.NullMarked;
