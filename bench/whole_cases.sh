#!/usr/bin/env bash
# Whole cases over HTTP, 32 clients, everything on, against the floor (axum over SQLite FULL, one
# insert a POST, shared commits); one act alone against `fdatasync` on the same disk; the slowest
# of a hundred acts at half load; the disk that a closed case takes. About 3 minutes.
#
#   bench/whole_cases.sh [--pairs 7] [--seconds 4] [--clients 32] [--people 1|2]
#
# With --people 1 every organisation has the permission of those that have one person, so that an
# act is one request. With --people 2 acts with legal effect are prepared and signed (four eyes):
# 49 requests a case instead of 30, while the floor still takes 30.
source "$(dirname "$0")/measure.sh"
measure cases "$@"
