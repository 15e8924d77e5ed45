#!/usr/bin/env python3
"""Compares the calendar with two independent Python packages, day by day and term by term.

Every day of 2020 to 2026 (worked or not) and the due date of 1 to 120 working days from every day of
those years, as far as it lies in them. Ends with status 1 if anything differs.

    cargo run --release -p working-days --example dump -- days > days.csv
    cargo run --release -p working-days --example dump -- terms > terms.csv
    bench/compare_calendars.py days.csv terms.csv

Without arguments it runs `cargo` itself.
"""

import datetime
import itertools
import subprocess
import sys

try:
    import chinese_calendar
    import holidays
except ImportError as missing:
    sys.exit(f"{missing}\nThis comparison needs two packages: pip install chinesecalendar holidays")

FIRST, LAST, LONGEST = datetime.date(2020, 1, 1), datetime.date(2026, 12, 31), 120


def lines(argument, what):
    """The lines of the file named on the command line, or what the example program prints."""
    if len(sys.argv) > argument:
        with open(sys.argv[argument], encoding="utf-8") as file:
            return file.read().splitlines()
    command = ["cargo", "run", "--quiet", "--release", "-p", "working-days", "--example", "dump", "--", what]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def due_dates(worked, dates):
    """For every day, the due dates of 1 to 120 working days after it, walking from day to day."""
    for at, start in enumerate(dates):
        later = (day for day in itertools.islice(dates, at + 1, None) if worked[day])
        yield start, list(itertools.islice(later, LONGEST))


def main():
    dates = [FIRST + datetime.timedelta(days) for days in range((LAST - FIRST).days + 1)]
    china = holidays.country_holidays("CN", years=range(FIRST.year, LAST.year + 1))
    packages = {
        "chinesecalendar": {day: chinese_calendar.is_workday(day) for day in dates},
        "holidays": {day: china.is_working_day(day) for day in dates},
    }
    ours = dict(line.split(",") for line in lines(1, "days"))
    terms = {line.split(",")[0]: line.split(",")[1:] for line in lines(2, "terms")}
    differences = 0
    for name, worked in packages.items():
        days = sum((ours.get(str(day)) == "1") != worked[day] for day in dates)
        compared = wrong = 0
        for start, expected in due_dates(worked, dates):
            found = terms.get(str(start), [])
            wrong += abs(len(found) - len(expected))
            for theirs, our in zip(expected, found):
                compared += 1
                wrong += str(theirs) != our
        print(f"{name}: {len(dates):,} days, {days} differ; {compared:,} due dates, {wrong} differ")
        differences += days + wrong
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
