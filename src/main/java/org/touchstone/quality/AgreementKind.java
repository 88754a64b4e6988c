package org.touchstone.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Outline;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Queue;
import org.touchstone.quality.AgreementReport.Details;
import org.touchstone.quality.AgreementReport.Figures;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Basis;
import org.touchstone.quality.reports.ReportKind;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.Team;
import org.touchstone.support.Progress;

/** Works out how far the judges of a study agree. */
@Component
class AgreementKind implements ReportKind<AgreementFindings> {

    private static final int SPLIT_KEPT = 200;
    private static final int WORKERS_KEPT = 100;
    private static final int STEPS = 6;

    private final Judgments judgments;
    private final Studies studies;
    private final Catalog catalog;
    private final Queue queue;

    AgreementKind(Judgments judgments, Studies studies, Catalog catalog, Queue queue) {
        this.judgments = judgments;
        this.studies = studies;
        this.catalog = catalog;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<AgreementFindings> type() {
        return AgreementFindings.class;
    }

    /** Teams count besides the judgments, since agreement is shown by team, and so does what is left out. */
    @Override
    public Basis basis(Asked asked) {
        var state = Judges.named(asked.filter()).state(judgments.standing(asked.study()));
        var rest = named(teams(asked.study())) + sample(asked.study()).named();
        return new Basis("%s-%08x".formatted(state.digest(), rest.hashCode()), state.judgments(), state.changes());
    }

    private AgreementSample sample(StudyId study) {
        return new AgreementSample(queue.golds(study), studies.find(study).settings());
    }

    @Override
    public AgreementFindings compute(Asked asked, Progress progress) {
        progress.report(0, STEPS);
        var judges = Judges.named(asked.filter());
        var rankings = new RankingFigures();
        var sample = sample(asked.study());
        var ballots = ballots(asked.study(), judgment -> judges.include(judgment) && sample.takes(judgment), rankings);
        progress.report(1, STEPS);
        var figures = AgreementFigures.figures(ballots);
        progress.report(2, STEPS);
        var trend = AgreementFigures.trend(ballots);
        progress.report(3, STEPS);
        var workers = WorkerFigures.of(ballots);
        var details = details(asked.study(), ballots, new Known(figures, workers, rankings), progress);
        var counts = AgreementFigures.counts(ballots, sample.leftOut());
        var report = new AgreementReport(asked.study(), judges, counts, figures, trend, details);
        return new AgreementFindings(
                report,
                workers.stream().limit(WORKERS_KEPT).toList(),
                PairFigures.of(ballots),
                Split.most(ballots, SPLIT_KEPT));
    }

    private Ballots ballots(StudyId study, Predicate<Judgment> counted, RankingFigures rankings) {
        var box = new BallotBox();
        judgments.forEach(study, judgment -> {
            if (counted.test(judgment)) {
                box.add(judgment);
                rankings.add(judgment);
            }
        });
        return box.ballots();
    }

    /** What has been found before the details are looked at. */
    private record Known(Figures figures, List<WorkerFigures> workers, RankingFigures rankings) {}

    private Details details(StudyId study, Ballots ballots, Known known, Progress progress) {
        var settings = studies.find(study).settings();
        var corrected = AgreementFigures.corrected(
                ballots, ties(settings), settings.scale().steps());
        var cleanings = Cleanings.of(ballots, known.workers, known.figures.leaveOneOut());
        progress.report(4, STEPS);
        var breakdowns = new Breakdowns(ballots, outlines(ballots), teams(study)).all();
        progress.report(5, STEPS);
        return new Details(corrected, breakdowns, cleanings, known.rankings.figures(), judgments.byGuidelines(study));
    }

    private static boolean ties(StudySettings settings) {
        return Stream.of(Extra.TIE, Extra.BOTH_GOOD, Extra.BOTH_BAD).anyMatch(settings::offers);
    }

    private Map<PersonId, Team> teams(StudyId study) {
        var teams = new HashMap<>(studies.teams(study));
        teams.values().removeIf(team -> !team.isSome());
        return Map.copyOf(teams);
    }

    private static String named(Map<PersonId, Team> teams) {
        return teams.entrySet().stream()
                .map(member -> member.getKey() + "=" + member.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private @Nullable Outline[] outlines(Ballots ballots) {
        var numbers = new HashMap<ComparisonId, Integer>();
        ballots.comparisons().forEach(comparison -> numbers.put(comparison, numbers.size()));
        var outlines = new @Nullable Outline[numbers.size()];
        catalog.forEachOutline(
                numbers.keySet(), outline -> outlines[numbers.getOrDefault(outline.comparison(), 0)] = outline);
        return outlines;
    }
}
