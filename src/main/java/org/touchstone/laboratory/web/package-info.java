/** Pages and API of the laboratory. */
@NullMarked
package org.touchstone.laboratory.web;

import org.jspecify.annotations.NullMarked;
