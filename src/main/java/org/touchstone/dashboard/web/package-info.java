/** The pages one lands on: the whole loop, and one study at a glance. */
@NullMarked
package org.touchstone.dashboard.web;

import org.jspecify.annotations.NullMarked;
