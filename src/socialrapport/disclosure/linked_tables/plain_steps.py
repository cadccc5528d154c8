"""What numpy says in a word, in plain steps: they compile in hundredths of a second where the words take seconds.

Each of those words is compiled anew for every kind of array that it meets, with the texts of all its errors.
"""

from __future__ import annotations

import numba
import numpy as np


@numba.njit(cache=True)
def put(into, source):  # type: ignore[no-untyped-def]
    "Write *source* over the beginning of *into*."
    for i in range(len(source)):
        into[i] = source[i]


@numba.njit(cache=True)
def grown(array, need):  # type: ignore[no-untyped-def]
    "The array with room for *need* and at least for as much again."
    larger = np.empty(max(need, 2 * len(array)), dtype=array.dtype)
    put(larger, array)
    return larger


@numba.njit(cache=True)
def differences(array):  # type: ignore[no-untyped-def]
    "Each value's distance to the next."
    found = np.empty(len(array) - 1, dtype=np.int64)
    for i in range(len(found)):
        found[i] = array[i + 1] - array[i]
    return found


@numba.njit(cache=True)
def numbered(array):  # type: ignore[no-untyped-def]
    "How many there are of what is numbered from 0, by the highest number; below 0 is none."
    most = np.int64(-1)
    for i in range(len(array)):
        most = max(most, array[i])
    return most + 1


@numba.njit(cache=True)
def place(array, value):  # type: ignore[no-untyped-def]
    "How many of the values, which are in order, are less."
    low, high = 0, len(array)
    while low < high:
        middle = (low + high) >> 1
        if array[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low


@numba.njit(cache=True)
def ranked(costs):  # type: ignore[no-untyped-def]
    "The order of costs that are not negative, those alike as they stood: such a number is in the order of its bits."
    return np.argsort(costs.view(np.int64), kind="mergesort")
