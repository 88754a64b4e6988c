/** How pairs are written in each format. */
@NullMarked
package org.touchstone.datasets.formats;

import org.jspecify.annotations.NullMarked;
