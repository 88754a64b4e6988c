/** The queue page and its API. */
@NullMarked
package org.touchstone.sampling.web;

import org.jspecify.annotations.NullMarked;
