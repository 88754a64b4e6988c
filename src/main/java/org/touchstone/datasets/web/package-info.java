/** Pages and API of datasets. */
@NullMarked
package org.touchstone.datasets.web;

import org.jspecify.annotations.NullMarked;
