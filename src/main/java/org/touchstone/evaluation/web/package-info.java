/** The model page, suites and evaluations, as pages and as an API. */
@NullMarked
package org.touchstone.evaluation.web;

import org.jspecify.annotations.NullMarked;
