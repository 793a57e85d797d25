"""Compares pictures of one place."""

from __future__ import annotations

import numpy as np


def best_shift(first: np.ndarray, second: np.ndarray) -> float:
    """Return by how many pixels the second picture must move to fit the first best."""
    a, b = first - first.mean(), second - second.mean()
    correlation = np.fft.irfft2(np.fft.rfft2(a) * np.conj(np.fft.rfft2(b)), s=a.shape)
    row, column = np.unravel_index(int(correlation.argmax()), correlation.shape)
    row = min(row, a.shape[0] - row)
    column = min(column, a.shape[1] - column)
    return float(np.hypot(row, column))


def likeness(first: np.ndarray, second: np.ndarray) -> float:
    """Return how much two pictures vary together, 1 for the same."""
    return float(np.corrcoef(first.ravel(), second.ravel())[0, 1])
