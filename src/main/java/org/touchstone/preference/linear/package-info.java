/** Bradley-Terry regression over sparse features: what the lexical and the hybrid family have in common; plain Java. */
@NullMarked
package org.touchstone.preference.linear;

import org.jspecify.annotations.NullMarked;
