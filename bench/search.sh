#!/usr/bin/env bash
# Measures local search on synthetic scenarios (parley generate) with made-up preferences, walk by walk, and prints a line for
# each: structure, issues, red lines, seed of the search, walk, seconds of processor time, value, and share of the bound.
# Usage: bench/search.sh [STRUCTURE:ISSUES:RED-LINES...]   for example: bench/search.sh local:40:40 clustered:200:200
# OBJECTIVE=NASH, UTILITARIAN or EGALITARIAN (default NASH); STEPS=300000; each party has a bonus for each issue.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

cases=("$@")
((${#cases[@]})) || cases=(local:40:40 clustered:200:200 random:200:150)

if [[ -z "${PARLEY_BENCH_CLASSES:-}" ]]; then
    mvn -B -q -Dquick -Pbench -pl bench -am package >&2
    PARLEY_BENCH_CLASSES='bench/target/lib/*'
fi

for case in "${cases[@]}"; do
    IFS=: read -r structure issues lines <<<"$case"
    for walk in {LATE_ACCEPTANCE,SIMULATED_ANNEALING,TABU,GREAT_DELUGE,HILL_CLIMBING}{,+linked}; do
        for seed in 0 1; do
            printf '%s\t%s\t%s\t%s\t' "$structure" "$issues" "$lines" "$seed"
            java -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$PARLEY_BENCH_CLASSES" parley.bench.Searching \
                "$structure" "$issues" "$lines" 1 "${OBJECTIVE:-NASH}" "$walk" "${STEPS:-300000}" "$issues" "$seed"
        done
    done
done
