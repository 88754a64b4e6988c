@NullMarked
package org.touchstone.labeling.web;

import org.jspecify.annotations.NullMarked;
