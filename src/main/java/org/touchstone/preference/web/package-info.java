/** Pages and API of trainings and models. */
@NullMarked
package org.touchstone.preference.web;

import org.jspecify.annotations.NullMarked;
