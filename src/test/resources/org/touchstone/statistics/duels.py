"""The constants of DuelRatingTests. Needs choix, numpy, scipy and scikit-learn; run: python duels.py

Six things; for each pair of them (first, second): votes for the first, votes for the second, ties.
"""
import choix
import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

VOTES = {(0, 1): (12, 5, 3), (0, 2): (9, 9, 2), (1, 2): (4, 11, 0), (1, 3): (8, 7, 6), (2, 3): (14, 3, 1),
         (3, 4): (5, 6, 4), (4, 5): (10, 2, 5), (0, 5): (15, 1, 1)}

games = []  # each twice, so that a tie is one game for each side
for (i, j), (won, lost, tied) in VOTES.items():
    games += [(i, j)] * (2 * won + tied) + [(j, i)] * (2 * lost + tied)
print("choix, ties as half wins:", np.round(choix.opt_pairwise(6, games, alpha=0, tol=1e-12), 6))


def davidson(point):
    strength, tie = point[:6], np.exp(point[6])
    loss = 1e-12 * np.sum(strength ** 2)
    for (i, j), (won, lost, tied) in VOTES.items():
        one, other = np.exp((strength[i] - strength[j]) / 2), np.exp((strength[j] - strength[i]) / 2)
        total = one + other + tie
        loss -= won * np.log(one / total) + lost * np.log(other / total) + tied * np.log(tie / total)
    return loss


found = minimize(davidson, np.zeros(7), method="BFGS", options={"gtol": 1e-9}).x
print("scipy, Davidson:", np.round(found[:6] - found[:6].mean(), 5), "log nu", round(found[6], 5))

rows, yes = [], []
for place, ((i, j), (won, lost, tied)) in enumerate(VOTES.items()):
    row = np.zeros(7)
    row[i], row[j], row[6] = 1, -1, (place % 3) - 1
    rows += [row] * (2 * (won + lost + tied))
    yes += [1] * (2 * won + tied) + [0] * (2 * lost + tied)
fit = LogisticRegression(C=1e8, fit_intercept=False, tol=1e-12, max_iter=10000, solver="newton-cholesky").fit(rows, yes)
strength = fit.coef_[0][:6]
print("scikit-learn, an extra of -1, 0, 1 by turns:", np.round(strength - strength.mean(), 5), "effect", np.round(fit.coef_[0][6], 5))
