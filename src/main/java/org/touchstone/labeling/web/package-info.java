/** The worker's pages: studies, the compare screen, history. */
@NullMarked
package org.touchstone.labeling.web;

import org.jspecify.annotations.NullMarked;
