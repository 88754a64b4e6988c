package org.touchstone.studies;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;

/** Where a new study may start from; every part of it can be changed. */
public enum StudyTemplate {
    /** Which response is more helpful and honest, on the row of eight buttons: Bai et al. (2022), figures 6 and 42. */
    HELPFULNESS(Scale.GRADED_8) {
        @Override
        Rules rules(TemplateTexts texts) {
            var asking = new Asking(Set.of(), List.of(), Rationale.OPTIONAL, SHORT, false, Editing.KEEP);
            return Rules.usual().with(asking);
        }
    },
    /** Which response is more harmful, with care for those who read it: Ganguli et al. (2022), section 3. */
    RED_TEAM(Scale.GRADED_8) {
        @Override
        Rules rules(TemplateTexts texts) {
            return Rules.usual()
                    .with(new Pacing(30, 20, 0))
                    .with(new Onboarding(texts.part("consent"), texts.part("risks"), true, false, 0, 2));
        }
    },
    /** Seven steps with reasons and five rated qualities, as in HelpSteer2-Preference (Wang et al. 2024). */
    SEVEN_POINT(Scale.SEVEN) {
        @Override
        Rules rules(TemplateTexts texts) {
            var asking = new Asking(
                    EnumSet.of(Extra.BOTH_BAD), texts.ratings(), Rationale.REQUIRED, SHORT, false, Editing.OFF);
            return Rules.usual().with(asking).with(new Assignment(5, NO_CAPS, 0, 0, 50));
        }
    },
    /** Two to nine responses put in order, as in Ouyang et al. (2022), section 3.5. */
    RANKING(Scale.RANKING) {
        @Override
        Rules rules(TemplateTexts texts) {
            var extras = EnumSet.of(Extra.TIE, Extra.CANNOT_JUDGE);
            return Rules.usual().with(new Asking(extras, List.of(), Rationale.OPTIONAL, SHORT, false, Editing.OFF));
        }
    },
    /** Labels of written test items, right or wrong: Perez et al. (2022). */
    ITEM_REVIEW(Scale.REVIEW) {
        @Override
        Rules rules(TemplateTexts texts) {
            return Rules.usual()
                    .with(new Asking(Set.of(), texts.ratings(), Rationale.OPTIONAL, SHORT, false, Editing.OFF));
        }
    };

    private static final int SHORT = 20;
    private static final Assignment.Caps NO_CAPS = new Assignment.Caps(0, 0, 0, 0);

    private final Scale scale;

    StudyTemplate(Scale scale) {
        this.scale = scale;
    }

    abstract Rules rules(TemplateTexts texts);

    /** The settings of a new study of this name, with its texts in a language, or in English where there are none. */
    public StudySettings settings(String name, Locale language) {
        var texts = TemplateTexts.of(word(), language);
        return new StudySettings(
                name,
                texts.part("question"),
                this == RED_TEAM ? Orientation.WORSE : Orientation.BETTER,
                scale,
                3,
                texts.part("guidelines"),
                this == RED_TEAM,
                rules(texts).with(texts.examples()));
    }

    /** The name in files and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
