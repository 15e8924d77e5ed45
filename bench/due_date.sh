#!/usr/bin/env bash
# One due date against a plain prefix table, and the sweep of 1,000,000 cases (due date and days left)
# against numpy. The two sides run in turn; medians of seven. Prints the ratios.
# Needs numpy for the sweep: PYTHON=... names an interpreter that has it.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"
cargo build --quiet --release -p working-days --example dump --example bench_due_date
built="${CARGO_TARGET_DIR:-target}/release/examples"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
"$built/dump" days >"$work/days.csv"
if ! "$python" -c 'import numpy' 2>/dev/null; then
  echo "numpy is missing: pip install numpy, or name an interpreter that has it in PYTHON" >&2
  exit 1
fi
for _ in 1 2 3 4 5 6 7; do
  "$built/bench_due_date" >>"$work/times"
  "$python" bench/due_date_numpy.py "$work/days.csv" >>"$work/times"
done
"$python" - "$work/times" <<'PY'
import collections, statistics, sys
times = collections.defaultdict(list)
for line in open(sys.argv[1]):
    name, nanoseconds = line.split()
    times[name].append(float(nanoseconds))
median = {name: statistics.median(found) for name, found in times.items()}
for name, nanoseconds in median.items():
    print(f"{name:18} {nanoseconds:8.2f} ns")
print()
table = median["prefix_table"]
for name in [n for n in median if n.startswith(("due_on", "term"))]:
    print(f"{name:18} {median[name] / table:6.1f} x the prefix table     (goal 25)")
print(f"{'sweep':18} {median['sweep'] / median['numpy_sweep']:6.2f} x numpy                (goal 1)")
PY
