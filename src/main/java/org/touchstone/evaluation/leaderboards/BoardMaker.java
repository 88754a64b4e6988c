package org.touchstone.evaluation.leaderboards;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.touchstone.evaluation.leaderboards.Board.Counts;
import org.touchstone.evaluation.leaderboards.Board.Effect;
import org.touchstone.evaluation.leaderboards.Board.Meeting;
import org.touchstone.evaluation.leaderboards.Board.Ratings;
import org.touchstone.evaluation.leaderboards.Board.Source;
import org.touchstone.quality.bias.Feature;
import org.touchstone.statistics.Beaten;
import org.touchstone.statistics.DuelDraws;
import org.touchstone.statistics.DuelFit;
import org.touchstone.statistics.DuelModel;
import org.touchstone.statistics.DuelRating;
import org.touchstone.statistics.Duels;

/** Makes a leaderboard of comparisons; the same comparisons give the same one. */
final class BoardMaker {

    private static final long SEED = 20_220_412;

    private final Sheet.Filled sheet;
    private final Duels duels;

    private BoardMaker(Sheet.Filled sheet) {
        this.sheet = sheet;
        this.duels = sheet.duels();
    }

    /**
     * Makes the board.
     *
     * @param simulated whether simulated workers' votes are among the comparisons
     * @param done hears how many of {@code 3 *} {@link Board#DRAWS} fits are done
     */
    static Board board(Sheet.Filled sheet, boolean simulated, IntConsumer done) {
        return new BoardMaker(sheet).board(simulated, done);
    }

    private Board board(boolean simulated, IntConsumer done) {
        var bare = without(duels);
        var ratings = new EnumMap<Variant, Ratings>(Variant.class);
        ratings.put(
                Variant.PLAIN,
                ratings(DuelRating.fit(bare, DuelModel.HALF_WINS), draws(bare, DuelModel.HALF_WINS, done)));
        ratings.put(
                Variant.DAVIDSON,
                ratings(
                        DuelRating.fit(bare, DuelModel.DAVIDSON),
                        draws(bare, DuelModel.DAVIDSON, fits -> done.accept(Board.DRAWS + fits))));
        var controlled = DuelRating.fit(duels, DuelModel.HALF_WINS);
        var draws = draws(duels, DuelModel.HALF_WINS, fits -> done.accept(2 * Board.DRAWS + fits));
        ratings.put(Variant.CONTROLLED, ratings(controlled, draws));
        return new Board(counts(simulated), sources(), meetings(), effects(controlled, draws), ratings);
    }

    private static Duels without(Duels duels) {
        return new Duels(
                duels.things(),
                duels.first(),
                duels.second(),
                duels.won(),
                duels.lost(),
                duels.tied(),
                new double[duels.size()][0],
                duels.clusters());
    }

    private static double[][] draws(Duels duels, DuelModel model, IntConsumer done) {
        return duels.size() == 0
                ? new double[0][0]
                : DuelDraws.of(duels, model, Board.DRAWS, new SplittableRandom(SEED), done);
    }

    private Ratings ratings(DuelFit fit, double[][] draws) {
        return new Ratings(
                elo(fit.strength()),
                Arrays.stream(draws)
                        .map(draw -> elo(Arrays.copyOf(draw, duels.things())))
                        .toList(),
                fit.converged());
    }

    private static List<Double> elo(double[] strengths) {
        return Arrays.stream(strengths)
                .mapToObj(strength -> Elo.rounded(Elo.of(strength)))
                .toList();
    }

    private Counts counts(boolean simulated) {
        double votes = DoubleStream.concat(
                        DoubleStream.concat(Arrays.stream(duels.won()), Arrays.stream(duels.lost())),
                        Arrays.stream(duels.tied()))
                .sum();
        return new Counts(
                duels.size(), votes, duels.clusterCount(), sheet.unnamed(), sheet.alike(), sheet.crowded(), simulated);
    }

    private List<Source> sources() {
        int[] components = duels.components();
        int[] groups = Beaten.groups(duels);
        var votes = new double[duels.things()][3];
        for (int n = 0; n < duels.size(); n++) {
            add(votes[duels.first()[n]], duels.won()[n], duels.lost()[n], duels.tied()[n]);
            add(votes[duels.second()[n]], duels.lost()[n], duels.won()[n], duels.tied()[n]);
        }
        return IntStream.range(0, votes.length)
                .mapToObj(i -> new Source(
                        sheet.sources().get(i), components[i], groups[i], votes[i][0], votes[i][1], votes[i][2]))
                .toList();
    }

    private static void add(double[] to, double won, double lost, double tied) {
        to[0] += won;
        to[1] += lost;
        to[2] += tied;
    }

    private List<Meeting> meetings() {
        Map<Integer, double[]> meetings = new TreeMap<>();
        for (int n = 0; n < duels.size(); n++) {
            int one = duels.first()[n];
            int other = duels.second()[n];
            var votes = meetings.computeIfAbsent(
                    Math.min(one, other) * duels.things() + Math.max(one, other), _ -> new double[3]);
            boolean turned = one > other;
            add(
                    votes,
                    turned ? duels.lost()[n] : duels.won()[n],
                    turned ? duels.won()[n] : duels.lost()[n],
                    duels.tied()[n]);
        }
        return meetings.entrySet().stream()
                .map(meeting -> meeting(meeting.getKey(), meeting.getValue()))
                .toList();
    }

    private Meeting meeting(int both, double[] votes) {
        return new Meeting(both / duels.things(), both % duels.things(), votes[0], votes[1], votes[2]);
    }

    private List<Effect> effects(DuelFit fit, double[][] draws) {
        var features = Feature.values();
        return IntStream.range(0, fit.effects().length)
                .filter(column -> Arrays.stream(duels.extra()).anyMatch(extra -> extra[column] != 0))
                .mapToObj(column -> new Effect(
                        features[column].slug(),
                        Draws.figure(
                                fit.effects()[column],
                                Arrays.stream(draws).mapToDouble(draw -> draw[duels.things() + column]),
                                duels.clusterCount())))
                .toList();
    }
}
