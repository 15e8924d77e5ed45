#!/usr/bin/env bash
# A concluded case as JSON against the floor's `/case` (2.8 kB read from SQLite), and as a page
# against the floor's `/hello`: answers a second with 64 connections. About 2 minutes.
#
#   bench/reads.sh [--pairs 7] [--seconds 4]
source "$(dirname "$0")/measure.sh"
measure reads "$@"
