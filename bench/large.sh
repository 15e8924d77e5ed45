#!/usr/bin/env bash
# The same work with 1,000,000 cases and with 1,000: the docket, a desk, an act, the start, memory
# and disk. Fills an installation first, which takes most of the time.
#
#   bench/large.sh [--large 1000000] [--pairs 7] [--seconds 4] [--data DIR]
#
# --data DIR keeps the installations in DIR, and uses them again when it is run again.
source "$(dirname "$0")/measure.sh"
measure large "$@"
