/** Ranks what wrote the responses: by what people say, by a preference model, by labels of a file. */
@NullMarked
package org.touchstone.evaluation.leaderboards;

import org.jspecify.annotations.NullMarked;
