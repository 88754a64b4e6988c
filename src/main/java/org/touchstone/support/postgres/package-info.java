/** A PostgreSQL server that the application brings along, for machines that have none. */
@NullMarked
package org.touchstone.support.postgres;

import org.jspecify.annotations.NullMarked;
