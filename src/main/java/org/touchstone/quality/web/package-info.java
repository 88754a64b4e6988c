/** The agreement page and its API. */
@NullMarked
package org.touchstone.quality.web;

import org.jspecify.annotations.NullMarked;
