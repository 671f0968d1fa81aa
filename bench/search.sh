#!/usr/bin/env bash
# Measures local search on synthetic scenarios (parley generate) with made-up preferences, walk by walk, and prints a line for
# each: structure, issues, red lines, seed of the search, walk, seconds of processor time, value, and share of the bound.
# The first line of each case is the exact answer, where it is decided.
# Usage: bench/search.sh [STRUCTURE:ISSUES:RED-LINES...]   for example: bench/search.sh local:40:40 clustered:200:200
# WALKS='TABU+linked' measures that walk alone; BONUSES=0 leaves the bonuses away (usual: one for each issue and party).
# OBJECTIVE=NASH, UTILITARIAN or EGALITARIAN (default NASH); STEPS=300000.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

cases=("$@")
((${#cases[@]})) || cases=(local:40:40 clustered:200:200 random:200:150)

if [[ -z "${PARLEY_BENCH_CLASSES:-}" ]]; then
    mvn -B -q -Dquick -Pbench -pl bench -am package >&2
    PARLEY_BENCH_CLASSES='bench/target/lib/*'
fi

read -r -a walks <<<"${WALKS:-$(echo {LATE_ACCEPTANCE,SIMULATED_ANNEALING,TABU,GREAT_DELUGE,HILL_CLIMBING}{,+linked})}"

# measure STRUCTURE ISSUES RED-LINES WALK SEED
measure() {
    printf '%s\t%s\t%s\t%s\t' "$1" "$2" "$3" "$5"
    java -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$PARLEY_BENCH_CLASSES" parley.bench.Searching \
        "$1" "$2" "$3" 1 "${OBJECTIVE:-NASH}" "$4" "${STEPS:-300000}" "${BONUSES:-$2}" "$5"
}

for case in "${cases[@]}"; do
    IFS=: read -r structure issues lines <<<"$case"
    measure "$structure" "$issues" "$lines" exact -
    for walk in "${walks[@]}"; do
        for seed in 0 1; do
            measure "$structure" "$issues" "$lines" "$walk" "$seed"
        done
    done
done
