package org.touchstone.preference.djl;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Family;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Folds;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Learner;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Roster;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.preference.learning.TrainingStopped;
import org.touchstone.support.Home;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Torch;

/**
 * Trains all weights of the encoder but its table of words, and a linear head over the mean of its last layer. A single member with
 * validation pairs learns from every training pair and watches the former; any other leaves a fold of the conversations out and watches that.
 */
@Component
class FinetunedLearner implements Learner, DisposableBean {

    private static final int FOLDS = 10;

    private final Home home;
    private final EncoderSource source;
    private final Clock clock;
    private final Set<FinetunedScorer> scorers = Collections.newSetFromMap(new WeakHashMap<>());

    FinetunedLearner(Home home, EncoderSource source, Clock clock) {
        this.home = home;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Family family() {
        return Family.FINETUNED;
    }

    @Override
    public Learned learn(TrainingData data, TrainingConfig config, Progress progress) {
        return learn(Beginning.of(source.model()), data, config, progress);
    }

    @Override
    public Learned goOn(Artifact earlier, TrainingData data, TrainingConfig config, Progress progress) {
        return learn(Beginning.of(earlier, source), data, config, progress);
    }

    private Learned learn(Beginning beginning, TrainingData data, TrainingConfig config, Progress progress) {
        start();
        var texts = texts(data);
        var tasks = tasks(data, texts, config);
        TuningCheckpoints.forgetOld(home.folder("checkpoints"), clock.instant());
        var checkpoints = new TuningCheckpoints(home.folder("checkpoints"), texts, config, beginning);
        try {
            var members = members(tasks, beginning, checkpoints, progress);
            var learned = learned(tasks, members, data);
            checkpoints.delete();
            return learned;
        } catch (TrainingStopped stopped) {
            checkpoints.delete();
            throw stopped;
        }
    }

    private void start() {
        Torch.start(home.folder("cache").resolve("native"));
    }

    private TuningTask.Texts texts(TrainingData data) {
        var pairs = Stream.concat(data.training().stream(), data.validation().stream())
                .toList();
        var roster = Roster.of(pairs);
        var tokens =
                roster.candidates().stream().map(source.formatting()::joint).toList();
        return new TuningTask.Texts(pairs, roster, tokens);
    }

    private static List<TuningTask> tasks(TrainingData data, TuningTask.Texts texts, TrainingConfig config) {
        int training = data.training().size();
        if (config.members() == 1 && !data.validation().isEmpty()) {
            var watched = IntStream.range(training, texts.pairs().size()).toArray();
            return List.of(new TuningTask(1, texts, IntStream.range(0, training).toArray(), watched, config));
        }
        var folds = Folds.byConversation(data.training(), FOLDS, config.seed());
        var filled = IntStream.of(folds).distinct().sorted().toArray();
        if (filled.length < 2) {
            throw new IllegalArgumentException(
                    "The pairs come from one conversation, so none can be left out to watch");
        }
        return IntStream.range(0, config.members())
                .mapToObj(member -> {
                    int out = filled[member % filled.length];
                    var learned = numbers(training, n -> folds[n] != out);
                    return new TuningTask(member + 1, texts, learned, numbers(training, n -> folds[n] == out), config);
                })
                .toList();
    }

    private static int[] numbers(int training, IntPredicate wanted) {
        return IntStream.range(0, training).filter(wanted).toArray();
    }

    private static List<MemberTuning.Tuned> members(
            List<TuningTask> tasks, Beginning beginning, TuningCheckpoints checkpoints, Progress progress) {
        var members = new ArrayList<MemberTuning.Tuned>();
        for (var task : tasks) {
            var part = progress.part((task.member() - 1.0) / tasks.size(), (double) task.member() / tasks.size());
            members.add(MemberTuning.best(task, beginning, checkpoints.of(task.member()), part));
        }
        return members;
    }

    private Learned learned(List<TuningTask> tasks, List<MemberTuning.Tuned> members, TrainingData data) {
        var config = tasks.getFirst().config();
        var learned =
                new TunedMembers(source, tasks, members, config, data.training().size()).learned();
        if (learned.scorer() instanceof FinetunedScorer scorer) {
            remember(scorer);
        }
        return learned;
    }

    @Override
    public PreferenceScorer restore(Artifact artifact) {
        start();
        return remember(FinetunedScorer.of(artifact, source));
    }

    private synchronized PreferenceScorer remember(FinetunedScorer scorer) {
        scorers.add(scorer);
        return scorer;
    }

    /** Waits for what is being scored, so that the process does not end inside native code. */
    @Override
    public synchronized void destroy() {
        scorers.forEach(FinetunedScorer::close);
        scorers.clear();
    }
}
