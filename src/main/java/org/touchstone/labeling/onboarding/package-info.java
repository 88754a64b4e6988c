/** What workers go through before their first comparison: consent, guidelines, practice, test. */
@NullMarked
package org.touchstone.labeling.onboarding;

import org.jspecify.annotations.NullMarked;
