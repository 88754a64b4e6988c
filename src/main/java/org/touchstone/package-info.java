/** A laboratory for human preferences: import, judge, agree, freeze, learn, measure, ask again. */
@NullMarked
package org.touchstone;

import org.jspecify.annotations.NullMarked;
