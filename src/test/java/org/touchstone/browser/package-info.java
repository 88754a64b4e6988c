/** A real browser for tests. */
@NullMarked
package org.touchstone.browser;

import org.jspecify.annotations.NullMarked;
