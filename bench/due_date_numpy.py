"""The sweep of bench/due_date.sh with numpy: due date and days left of a million cases from prefix tables.

Prints the median of seven runs in nanoseconds a case. The dates are numbered beforehand, as numpy holds
them. Usage: due_date_numpy.py DAYS.csv
"""

import statistics
import sys
import time

import numpy

CASES = 1_000_000
working = numpy.loadtxt(sys.argv[1], delimiter=",", usecols=1, dtype=numpy.int64)
rank = numpy.cumsum(working)
select = numpy.concatenate(([0], numpy.nonzero(working)[0]))
chance = numpy.random.default_rng(1)
start = chance.integers(0, 2300, CASES)
days = chance.choice([10, 15, 30, 45, 60, 90], CASES)
today = 1615


def sweep():
    begun = time.perf_counter()
    due = select[rank[start] + days]
    left = rank[due] - rank[today]
    seconds = time.perf_counter() - begun
    assert len(left) == CASES
    return seconds


print(f"numpy_sweep {statistics.median(sweep() for _ in range(7)) * 1e9 / CASES:.2f}")
