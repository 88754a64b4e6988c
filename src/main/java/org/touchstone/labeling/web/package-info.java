/** The pages and the API of labelling: studies, imports, the compare screen, history. */
@NullMarked
package org.touchstone.labeling.web;

import org.jspecify.annotations.NullMarked;
