/** Pages and API of studies. */
@NullMarked
package org.touchstone.studies.web;

import org.jspecify.annotations.NullMarked;
