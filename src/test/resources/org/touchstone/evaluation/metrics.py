"""Prints the numbers that ScikitMetricsTests expects: scikit-learn 1.9.1, scipy 1.17.1. Run: python metrics.py"""

import numpy as np
from scipy.stats import binomtest, spearmanr
from sklearn.calibration import calibration_curve
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

N = 200
i = np.arange(N)
d = ((i * 37) % 211 - 105) / 40 + 0.0001 * i
y = ((i * 73) % 199) / 199 < 1 / (1 + np.exp(-0.8 * d))
first, second = 100 + (i * 53) % 157, 100 + (i * 29) % 131
other = ((i * 61) % 223 - 111) / 40 + 0.0001 * i


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def both(x):
    return np.concatenate([x, -x])


yy = np.concatenate([y, ~y])


def calibration(margins):
    p = sigmoid(both(margins))
    observed, predicted = calibration_curve(yy, p, n_bins=20, strategy="quantile")
    gap = np.abs(observed - predicted)  # twenty bins of twenty
    return {
        "log loss": log_loss(y, sigmoid(margins)),
        "brier": brier_score_loss(y, sigmoid(margins)),
        "ece": gap.mean(),
        "rms": np.sqrt((gap**2).mean()),
    }


print("accuracy", ((d > 0) == y).mean())
print("auc", roc_auc_score(yy, both(d)))
print("calibration", calibration(d))
print("before temperature 1.7", calibration(1.7 * d))
print("spearman", spearmanr(both(d), both(np.log1p(first) - np.log1p(second))).statistic)
z = (first - second) / (first + second)
fit = LogisticRegression(fit_intercept=False, C=1000, tol=1e-12, max_iter=10000).fit(np.column_stack([d, z]), y)
print("log-odds", fit.coef_)
print("at equal length", sigmoid(fit.coef_[0][0] * np.abs(d)).mean())
right, wrong = ((d > 0) == y), ((other > 0) == y)
only, only_other = int((right & ~wrong).sum()), int((wrong & ~right).sum())
print("mcnemar", only, only_other, binomtest(only, only + only_other).pvalue)
print("agreement", ((d > 0) == (other > 0)).mean(), "spearman", spearmanr(both(d), both(other)).statistic)
print("log loss difference", log_loss(y, sigmoid(d)) - log_loss(y, sigmoid(other)))
print("fit", np.polyfit(np.log([100, 200, 400, 900]), [0.55, 0.58, 0.6, 0.64], 1))
