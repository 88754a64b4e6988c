@NullMarked
package org.touchstone.preference.learning;

import org.jspecify.annotations.NullMarked;
