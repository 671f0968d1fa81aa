#!/usr/bin/env bash
# Measures how long a command of Parley takes from start to end, in milliseconds, after one run that is not counted.
# Usage: bench/start.sh RUNS COMMAND...   for example: bench/start.sh 20 ./parley --version
set -euo pipefail
export LC_ALL=C
runs="$1"
shift
"$@" >/dev/null
for ((i = 0; i < runs; i++)); do
    before="${EPOCHREALTIME/./}"
    "$@" >/dev/null
    printf '%s\n' "$(((${EPOCHREALTIME/./} - before) / 1000))"
done | sort -n | awk '{t[NR] = $1} END {printf "%d runs: median %d ms, least %d, most %d\n", NR, t[int((NR + 1) / 2)], t[1], t[NR]}'
