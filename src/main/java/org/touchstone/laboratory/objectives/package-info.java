/** What objective teaches a language model most about preferences. */
@NullMarked
package org.touchstone.laboratory.objectives;

import org.jspecify.annotations.NullMarked;
