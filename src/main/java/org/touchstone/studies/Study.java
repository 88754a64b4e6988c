package org.touchstone.studies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.touchstone.studies.StudyView.State;

/** A study as it rests in the database, and the rules of changing it. */
record Study(StudyView view, String joinCode, boolean judged) {

    /** The settings that a change ends in; refuses what would make earlier and later answers mean different things. */
    StudySettings changedTo(StudySettings wanted) {
        var present = view.settings();
        if (judged && (wanted.scale() != present.scale() || wanted.orientation() != present.orientation())) {
            throw SettingFixed.judged();
        }
        if (view.state() != State.DRAFT && wanted.overlap() < present.overlap()) {
            throw SettingFixed.overlap(present.overlap());
        }
        return wanted;
    }

    boolean opensTo(String code) {
        return MessageDigest.isEqual(joinCode.getBytes(UTF_8), code.getBytes(UTF_8));
    }
}
