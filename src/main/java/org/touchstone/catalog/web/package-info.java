/** Pages and API of catalog. */
@NullMarked
package org.touchstone.catalog.web;

import org.jspecify.annotations.NullMarked;
