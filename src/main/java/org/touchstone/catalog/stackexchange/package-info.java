/** Reads the posts of Stack Exchange's dumps and brings answers to their questions, in bounded memory. */
@NullMarked
package org.touchstone.catalog.stackexchange;

import org.jspecify.annotations.NullMarked;
