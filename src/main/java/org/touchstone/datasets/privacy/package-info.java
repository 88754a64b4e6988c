/** Finds personal data in the texts of a study before they are frozen, and keeps what researchers decide about it. */
@NullMarked
package org.touchstone.datasets.privacy;

import org.jspecify.annotations.NullMarked;
