package org.touchstone.studies.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PlatformAccount;
import org.touchstone.studies.Recruitment.Platform;

/**
 * What platforms append to a study's link. Prolific names its parameters in capitals; other platforms say {@code workerId}
 * with {@code hitId} and {@code assignmentId}, as Mechanical Turk does, or {@code worker} alone.
 *
 * @param fields the parameters that were understood, to be sent again by the form
 */
record PlatformLink(Map<String, String> fields, PlatformAccount account) {

    private static final List<Names> KNOWN = List.of(
            new Names(Platform.PROLIFIC, "PROLIFIC_PID", "STUDY_ID", "SESSION_ID"),
            new Names(Platform.OTHER, "workerId", "hitId", "assignmentId"),
            new Names(Platform.OTHER, "worker", "task", "part"));

    /** What a platform calls a person's account, the task, and the person's part in it. */
    private record Names(Platform platform, String account, String task, String part) {

        PlatformLink read(Map<String, String> told) {
            var fields = new LinkedHashMap<String, String>();
            Stream.of(account, task, part).filter(told::containsKey).forEach(name -> fields.put(name, told.get(name)));
            return new PlatformLink(
                    fields,
                    new PlatformAccount(
                            platform.name(), told.getOrDefault(account, ""), value(told, task), value(told, part)));
        }

        private static @Nullable String value(Map<String, String> told, String name) {
            return told.get(name);
        }
    }

    /** What to append to a study's link when it is given to the platform, which fills its own names in; empty without one. */
    static String parameters(Platform platform) {
        return switch (platform) {
            case NONE -> "";
            case PROLIFIC -> "?PROLIFIC_PID={{%PROLIFIC_PID%}}&STUDY_ID={{%STUDY_ID%}}&SESSION_ID={{%SESSION_ID%}}";
            case OTHER -> "?worker=";
        };
    }

    /** Reads the parameters of a link or of the form; refuses ids that nobody has, none at all among them. */
    static PlatformLink of(Map<String, String> told) {
        return KNOWN.stream()
                .filter(names -> told.containsKey(names.account()))
                .findFirst()
                .orElse(KNOWN.getLast())
                .read(told);
    }
}
