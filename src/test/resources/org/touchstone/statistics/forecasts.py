"""Prints the numbers that ForecastsTests, ChoicesTests and AnswersTests expect: scikit-learn 1.9.1, scipy 1.17.1. Run: python forecasts.py"""

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

N = 200
i = np.arange(N)
p = (((i * 37) % 211 + 0.5) / 211) ** 2
y = (i * 73) % 199 / 199 < p**0.75


def fit(loss):
    return minimize_scalar(loss, bounds=(0.01, 100), method="bounded", options={"xatol": 1e-10}).x


def errors(probabilities, strategy):
    observed, predicted = calibration_curve(y, probabilities, n_bins=10, strategy=strategy)
    if strategy == "quantile":
        weight = np.full(10, 0.1)  # ten bins of twenty
    else:
        edges = np.linspace(0, 1, 11)[1:-1]  # belong to the bin below, as in calibration_curve
        weight = np.bincount(np.searchsorted(edges, probabilities), minlength=10) / N
        weight = weight[weight > 0]
    gap = np.abs(observed - predicted)
    return (weight * gap).sum(), np.sqrt((weight * gap**2).sum())


def at(temperature):
    return 1 / (1 + np.exp(-np.log(p / (1 - p)) / temperature))


print("auroc", roc_auc_score(y, p))
print("brier", brier_score_loss(y, p))
print("ece, rms", *errors(p, "quantile"))
print("ece of equal width", errors(p, "uniform")[0])
temperature = fit(lambda t: log_loss(y, at(t)))
print("temperature", temperature, "brier there", brier_score_loss(y, at(temperature)))

weights = np.stack([(i * k) % 97 + 1 + 0.01 * k + 0.001 * i for k in (31, 53, 71, 89)], axis=1)
choices = weights / weights.sum(axis=1, keepdims=True)
right = np.where((i * 11) % 17 < 8, choices.argmax(axis=1), (i * 7) % 4)
print("accuracy", (choices.argmax(axis=1) == right).mean())


def loss(t):
    return -log_softmax(np.log(choices) / t, axis=1)[i, right].mean()


print("temperature of choices", fit(loss))
came = np.eye(4)[right]
print("brier of choices", brier_score_loss(came.ravel(), choices.ravel()))
sure, correct = choices.max(axis=1), choices.argmax(axis=1) == right
observed, predicted = calibration_curve(correct, sure, n_bins=10, strategy="quantile")
print("ece of the likeliest", np.abs(observed - predicted).mean())
print("auroc of the likeliest", roc_auc_score(correct, sure))
observed, predicted = calibration_curve(came.ravel(), choices.ravel(), n_bins=10, strategy="quantile")
print("rms of choices", np.sqrt(((observed - predicted) ** 2).mean()))
