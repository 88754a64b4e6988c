package org.touchstone.preference.learning;

/**
 * What a ranking costs by Plackett and Luce: the best is chosen from all with a probability in proportion to e^score, then the next from
 * the rest, and so on; the cost is the weight times -sum_k [r_k - log sum_(j >= k) e^(r_j)]. Centring adds its factor times the square of
 * twice the mean score, as for a pair.
 *
 * @param order the candidates, best first; two or more
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record RankingTerm(int[] order, double weight, double centring) implements Term {

    @Override
    public double at(double[] scores, double tie, double[] gradient) {
        double cost = 0;
        double mean = 0;
        for (int k = 0; k < order.length; k++) {
            cost += choice(k, scores, gradient);
            mean += scores[order[k]] / order.length;
        }
        for (int candidate : order) {
            gradient[candidate] += weight * centring * 8 * mean / order.length;
        }
        return weight * (cost + centring * 4 * mean * mean);
    }

    private double choice(int k, double[] scores, double[] gradient) {
        double most = Double.NEGATIVE_INFINITY;
        for (int j = k; j < order.length; j++) {
            most = Math.max(most, scores[order[j]]);
        }
        double sum = 0;
        for (int j = k; j < order.length; j++) {
            sum += Math.exp(scores[order[j]] - most);
        }
        for (int j = k; j < order.length; j++) {
            gradient[order[j]] += weight * Math.exp(scores[order[j]] - most) / sum;
        }
        gradient[order[k]] -= weight;
        return most + Math.log(sum) - scores[order[k]];
    }
}
