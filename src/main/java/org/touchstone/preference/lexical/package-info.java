/** Scores a response by the words, characters and format it is made of; plain Java, no native code. */
@NullMarked
package org.touchstone.preference.lexical;

import org.jspecify.annotations.NullMarked;
