@NullMarked
package org.touchstone.preference;

import org.jspecify.annotations.NullMarked;
