@NullMarked
package org.touchstone.preference.lexical;

import org.jspecify.annotations.NullMarked;
