package org.touchstone.evaluation.leaderboards;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.evaluation.inquiries.InquiryKind;
import org.touchstone.evaluation.inquiries.Question;
import org.touchstone.evaluation.judged.JudgedInSnapshot;
import org.touchstone.evaluation.judged.JudgedInStudy;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.Judges;
import org.touchstone.studies.Studies;
import org.touchstone.support.Progress;

/** Works leaderboards out. */
@Component
class BoardKind implements InquiryKind<Board> {

    /** So many judgments or pairs are read and rated within a second or two. */
    private static final int SMALL = 2_000;

    /** How many fits lie between two words about the progress. */
    private static final int EVERY = 20;

    private final JudgedInStudy ofStudies;
    private final JudgedInSnapshot ofSnapshots;
    private final Judgments judgments;
    private final Studies studies;
    private final Datasets datasets;

    BoardKind(
            JudgedInStudy ofStudies,
            JudgedInSnapshot ofSnapshots,
            Judgments judgments,
            Studies studies,
            Datasets datasets) {
        this.ofStudies = ofStudies;
        this.ofSnapshots = ofSnapshots;
        this.judgments = judgments;
        this.studies = studies;
        this.datasets = datasets;
    }

    @Override
    public String name() {
        return "leaderboard";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Board> type() {
        return Board.class;
    }

    @Override
    public String digest(Question question) {
        var snapshot = question.snapshot();
        if (snapshot != null) {
            return datasets.find(snapshot).digest();
        }
        var study = studies.find(Objects.requireNonNull(question.study()));
        return judges(question).state(judgments.standing(study.id())).digest() + "-"
                + study.settings().orientation();
    }

    @Override
    public boolean isQuick(Question question) {
        if (question.model() != null) {
            return false;
        }
        var snapshot = question.snapshot();
        return snapshot == null
                ? judges(question)
                                .state(judgments.standing(Objects.requireNonNull(question.study())))
                                .judgments()
                        <= SMALL
                : datasets.find(snapshot).size() <= SMALL;
    }

    /** Reading is the first half of the work, fitting the other. */
    @Override
    public Board compute(Question question, Progress progress) {
        var sheet = new Sheet();
        boolean simulated = read(question, (done, total) -> progress.report(done, Math.max(1, 2 * total)), sheet);
        int fits = 3 * Board.DRAWS;
        return BoardMaker.board(sheet.filled(), simulated, done -> {
            if (done % EVERY == 0) {
                progress.report(fits + done, 2 * fits);
            }
        });
    }

    private boolean read(Question question, Progress progress, Sheet sheet) {
        var study = question.study();
        var model = question.model();
        if (study != null) {
            return ofStudies.forEach(new JudgedInStudy.Asked(study, judges(question), model), progress, sheet::add);
        }
        var snapshot = Objects.requireNonNull(question.snapshot());
        if (model != null) {
            ofSnapshots.forEachByModel(snapshot, model, progress, sheet::add);
            return false;
        }
        ofSnapshots.forEach(snapshot, Integer.MAX_VALUE, sheet::add);
        return datasets.find(snapshot).simulated();
    }

    /** A model is asked about whatever anybody has judged. */
    private static Judges judges(Question question) {
        return question.model() == null ? Judges.named(question.how()) : Judges.ALL;
    }
}
