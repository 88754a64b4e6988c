package org.touchstone.labeling.web;

import org.touchstone.studies.Aspect;

/** The names of a form's fields that are made of something. */
final class Fields {

    private Fields() {}

    static String edit(int position) {
        return "edit-" + position;
    }

    static String rank(int position) {
        return "rank-" + position;
    }

    static String sides(Aspect aspect) {
        return "sides:" + aspect.name();
    }

    static String rating(int position, Aspect aspect) {
        return "rating-%d:%s".formatted(position, aspect.name());
    }
}
