package org.touchstone.datasets.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FreezePreview;
import org.touchstone.datasets.PolicyRule;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.Team;
import org.touchstone.support.Phrase;

/**
 * The page on which a study is frozen: the answers so far and what would come of them.
 *
 * @param preview null while that cannot be said yet
 * @param teams names of the teams that members are in
 * @param live whether counting is quick enough to be done whenever an answer changes
 */
record FreezeView(
        StudyView study, FreezeForm form, @Nullable FreezePreview preview, List<String> teams, boolean live) {

    private static final int STRATA = 12;

    FreezeView {
        teams = List.copyOf(teams);
    }

    static List<String> named(Collection<Team> teams) {
        return teams.stream()
                .filter(Team::isSome)
                .map(Team::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the scale has a weakest step that can be left out. */
    public boolean graded() {
        return study.settings().scale().steps() > 1;
    }

    /** The aspects that labels can be taken from. */
    public List<String> aspects() {
        return study.settings().scale().comparesTwo()
                ? study.settings().rules().asking().aspects().stream()
                        .map(Aspect::name)
                        .toList()
                : List.of();
    }

    /** The ways of dividing that need no typing. */
    public List<String> presets() {
        return SplitChoice.PRESETS;
    }

    /** What each rule leaves out, one stage for each kind of thing that rules look at. */
    public List<Stage> funnel() {
        var stages = new ArrayList<Stage>();
        var steps = preview == null ? List.<FreezePreview.Step>of() : preview.funnel();
        for (var unit : PolicyRule.Unit.values()) {
            var own = steps.stream().filter(step -> step.rule().unit() == unit).toList();
            if (!own.isEmpty()) {
                stages.add(new Stage(unit.words(), own.getFirst().of(), own));
            }
        }
        return stages;
    }

    /** How the largest sets of sources are divided; nothing where all conversations have the same sources. */
    public List<FreezePreview.Stratum> strata() {
        var strata = preview == null ? List.<FreezePreview.Stratum>of() : preview.strata();
        return strata.size() < 2 ? List.of() : strata.subList(0, Math.min(STRATA, strata.size()));
    }

    /** How many sets of sources are not among those. */
    public int furtherStrata() {
        return preview == null ? 0 : Math.max(0, preview.strata().size() - STRATA);
    }

    /**
     * Rules that look at the same kind of thing.
     *
     * @param count how many there are before the first rule
     */
    record Stage(Phrase unit, int count, List<FreezePreview.Step> steps) {}
}
