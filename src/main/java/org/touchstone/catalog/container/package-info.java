/** Opens what files come wrapped in, within limits, without writing anything to disk. */
@NullMarked
package org.touchstone.catalog.container;

import org.jspecify.annotations.NullMarked;
