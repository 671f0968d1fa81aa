#!/usr/bin/env bash
# Measures a command of Parley from start to end, after one run that is not counted: the time that passed and the
# processor time that it took, in seconds.
# Usage: bench/start.sh RUNS COMMAND...   for example: bench/start.sh 20 ./parley --version
set -euo pipefail
export LC_ALL=C
TIMEFORMAT='%R %U %S'
runs="$1"
shift

measure() {
    for ((i = 0; i < runs; i++)); do
        { time "$@" >/dev/null 2>&1; } 2>&1
    done
}

summarise() {
    sort -n | awk -v what="$1" '
        {t[NR] = $1}
        END {printf "%s: median %.3f s, least %.3f s, most %.3f s\n", what, t[int((NR + 1) / 2)], t[1], t[NR]}'
}

"$@" >/dev/null
results="$(measure "$@")"
awk '{print $1}' <<<"$results" | summarise 'passed   '
awk '{print $2 + $3}' <<<"$results" | summarise 'processor'
