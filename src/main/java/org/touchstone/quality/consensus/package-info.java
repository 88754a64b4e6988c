/** What the votes on each comparison amount to, as a probability of each outcome: the labels that training may rest on. */
@NullMarked
package org.touchstone.quality.consensus;

import org.jspecify.annotations.NullMarked;
