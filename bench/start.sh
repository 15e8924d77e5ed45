#!/usr/bin/env bash
# From the start of the process to its first answer at `/readyz`, with 10,000 open cases and with
# none, also after `kill -9`; and memory in use with 10,000 open cases. About 1 minute.
#
#   bench/start.sh [--cases 10000] [--pairs 7]
source "$(dirname "$0")/measure.sh"
measure start "$@"
