/** What workers did and what that earns them. */
@NullMarked
package org.touchstone.labeling.pay;

import org.jspecify.annotations.NullMarked;
