package org.touchstone.statistics;

/** Minus the logarithm of the posterior density of {@link WorkerDavidson}. */
final class WorkerDavidsonLoss implements Descent.Function {

    private final PairVotes votes;
    private final Effects effects;
    private final int[] pair;

    WorkerDavidsonLoss(PairVotes votes, Effects effects) {
        this.votes = votes;
        this.effects = effects;
        pair = new int[votes.size()];
        for (int n = 0; n < pair.length; n++) {
            pair[n] = effects.pair(votes.first()[n], votes.second()[n]);
        }
    }

    @Override
    public double at(double[] point, double[] gradient) {
        return ofVotes(point, gradient) + effects.prior(point, gradient);
    }

    static double ofVotes(PairVotes votes, Effects effects, double[] point, double[] gradient) {
        return new WorkerDavidsonLoss(votes, effects).ofVotes(point, gradient);
    }

    private double ofVotes(double[] point, double[] gradient) {
        double loss = 0;
        for (int n = 0; n < votes.size(); n++) {
            var vote = vote(point, n);
            int outcome = votes.outcome()[n];
            loss -= Math.log(vote.probability(outcome));
            double side = outcome == PairVotes.TIE ? 0 : 1 - 2 * outcome;
            double byLead = (vote.first - vote.second - side) / 2;
            double byTie = vote.tie - (outcome == PairVotes.TIE ? 1 : 0);
            spread(n, vote, byLead, gradient);
            spreadTies(n, byTie, gradient);
        }
        return loss;
    }

    private void spread(int n, Vote vote, double byLead, double[] gradient) {
        int worker = votes.worker()[n];
        double stretched = vote.stretch * byLead;
        gradient[votes.first()[n]] += stretched;
        gradient[votes.second()[n]] -= stretched;
        gradient[effects.at(Effects.PAIR, pair[n])] += sign(n) * stretched;
        gradient[effects.at(Effects.DISCRIMINATION, worker)] += vote.lead * byLead;
        gradient[effects.at(Effects.LEAN, worker)] += byLead;
        gradient[effects.position()] += byLead;
    }

    private void spreadTies(int n, double byTie, double[] gradient) {
        gradient[effects.at(Effects.THING_TIES, votes.first()[n])] += byTie;
        gradient[effects.at(Effects.THING_TIES, votes.second()[n])] += byTie;
        gradient[effects.at(Effects.PAIR_TIES, pair[n])] += byTie;
        gradient[effects.at(Effects.WORKER_TIES, votes.worker()[n])] += byTie;
        gradient[effects.ties()] += byTie;
    }

    /** The expected second derivative of the votes' loss by each effect. */
    static double[] curvature(PairVotes votes, Effects effects, double[] point) {
        var curvature = new double[point.length];
        var loss = new WorkerDavidsonLoss(votes, effects);
        for (int n = 0; n < votes.size(); n++) {
            var vote = loss.vote(point, n);
            double mean = vote.first - vote.second;
            loss.curve(n, vote, (1 - vote.tie - mean * mean) / 4, curvature);
            loss.spreadTies(n, vote.tie * (1 - vote.tie), curvature);
        }
        return curvature;
    }

    private void curve(int n, Vote vote, double byLead, double[] curvature) {
        int worker = votes.worker()[n];
        double stretched = vote.stretch * vote.stretch * byLead;
        curvature[votes.first()[n]] += stretched;
        curvature[votes.second()[n]] += stretched;
        curvature[effects.at(Effects.PAIR, pair[n])] += stretched;
        curvature[effects.at(Effects.DISCRIMINATION, worker)] += vote.lead * vote.lead * byLead;
        curvature[effects.at(Effects.LEAN, worker)] += byLead;
    }

    private double sign(int n) {
        return votes.first()[n] < votes.second()[n] ? 1 : -1;
    }

    private record Vote(double lead, double stretch, double first, double second, double tie) {

        double probability(int outcome) {
            return switch (outcome) {
                case PairVotes.FIRST -> first;
                case PairVotes.SECOND -> second;
                default -> tie;
            };
        }
    }

    private Vote vote(double[] point, int n) {
        int worker = votes.worker()[n];
        int one = votes.first()[n];
        int other = votes.second()[n];
        double lead = point[one] - point[other] + sign(n) * point[effects.at(Effects.PAIR, pair[n])];
        double stretch = 1 + point[effects.at(Effects.DISCRIMINATION, worker)];
        double half = (stretch * lead + point[effects.position()] + point[effects.at(Effects.LEAN, worker)]) / 2;
        double first = Math.exp(half);
        double second = 1 / first;
        double tie = Math.exp(point[effects.ties()]
                + point[effects.at(Effects.THING_TIES, one)]
                + point[effects.at(Effects.THING_TIES, other)]
                + point[effects.at(Effects.PAIR_TIES, pair[n])]
                + point[effects.at(Effects.WORKER_TIES, worker)]);
        double total = first + second + tie;
        return new Vote(lead, stretch, first / total, second / total, tie / total);
    }
}
