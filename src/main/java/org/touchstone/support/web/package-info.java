/** Turns refusals and failures into answers: a page for people, problem+json for programs. */
@NullMarked
package org.touchstone.support.web;

import org.jspecify.annotations.NullMarked;
