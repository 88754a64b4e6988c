package org.touchstone.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import org.touchstone.support.Refusal;

/** What an event is about. */
public enum Topic {
    SNAPSHOT_FROZEN("snapshot.frozen"),
    STUDY_FINISHED("study.finished"),
    MODEL_TRAINED("model.trained"),

    /** Sent when an admin asks for it; nobody subscribes to it. */
    TEST("test");

    private final String code;

    Topic(String code) {
        this.code = code;
    }

    /** The name that receivers read, such as {@code snapshot.frozen}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Reads the name; refuses one that does not exist. */
    @JsonCreator
    public static Topic of(String code) {
        return Arrays.stream(values())
                .filter(topic -> topic.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownTopic(code));
    }

    /** Those that an address may be told of. */
    public static List<Topic> offered() {
        return List.of(SNAPSHOT_FROZEN, STUDY_FINISHED, MODEL_TRAINED);
    }

    private static final class UnknownTopic extends Refusal.Invalid {
        UnknownTopic(String code) {
            super(
                    "webhook-topic",
                    "topics",
                    "There is no event " + code + "; there are snapshot.frozen, study.finished and model.trained.",
                    code);
        }
    }
}
