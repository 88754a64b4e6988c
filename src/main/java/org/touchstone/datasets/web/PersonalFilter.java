package org.touchstone.datasets.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.privacy.FindQuery;
import org.touchstone.datasets.privacy.FindQuery.Show;
import org.touchstone.datasets.privacy.Kind;
import org.touchstone.studies.StudyId;

/** Which finds a page lists; those that nobody has decided on unless told otherwise. */
record PersonalFilter(
        @Nullable Kind kind, @Nullable Show show, @Nullable Long after) {

    /** The same with the usual in place of whatever is missing. */
    Filled filled() {
        return new Filled(kind, Objects.requireNonNullElse(show, Show.OPEN), Objects.requireNonNullElse(after, 0L));
    }

    FindQuery query(StudyId study, int limit) {
        var filled = filled();
        return new FindQuery(study, kind, filled.show(), filled.after(), limit);
    }

    /** The address of the list. */
    String address(StudyId study) {
        var filled = filled();
        return "/studies/" + study + "/personal-data?show=" + filled.show() + (kind == null ? "" : "&kind=" + kind)
                + (filled.after() == 0 ? "" : "&after=" + filled.after());
    }

    /** A filter of which nothing but the kind may be missing. */
    record Filled(@Nullable Kind kind, Show show, long after) {}
}
