package org.touchstone.studies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** A study as it rests in the database, and the rules of changing it. */
record Study(StudyView view, String joinCode, boolean judged) {

    /** The settings that a change ends in; refuses what would make earlier and later answers mean different things. */
    StudySettings changedTo(StudySettings wanted) {
        var present = view.settings();
        if (judged && (wanted.scale() != present.scale() || wanted.orientation() != present.orientation())) {
            throw new SettingFixed("Scale and orientation stay as they are once a comparison has been judged:"
                    + " earlier and later answers would no longer mean the same. Make a new study instead.");
        }
        if (wanted.overlap() < present.overlap()) {
            throw new SettingFixed("The overlap can be raised but not lowered: it is " + present.overlap()
                    + ", and some comparisons may already have as many judgments.");
        }
        return wanted;
    }

    boolean opensTo(String code) {
        return MessageDigest.isEqual(joinCode.getBytes(UTF_8), code.getBytes(UTF_8));
    }
}
