/** What a prompt makes of a language model, and whether the model can keep it without the prompt. */
@NullMarked
package org.touchstone.laboratory.prompting;

import org.jspecify.annotations.NullMarked;
