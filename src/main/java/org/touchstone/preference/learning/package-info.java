/** What every family of preference model shares: training pairs, folds, temperature and the stored form of a model. */
@NullMarked
package org.touchstone.preference.learning;

import org.jspecify.annotations.NullMarked;
