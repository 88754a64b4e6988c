@NullMarked
package org.touchstone.labeling.demo;

import org.jspecify.annotations.NullMarked;
