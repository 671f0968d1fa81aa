#!/usr/bin/env bash
# Measures Parley on synthetic scenarios (parley generate), beside LogicNG used as it comes and beside brute force, and
# prints a line for each measurement: structure, issues, red lines, what was done, seconds of processor time, and what came
# out. There are half as many red lines again as issues, four parties, and the seed is 1.
# Usage: bench/space.sh [WAY...] -- [STRUCTURE:ISSUES...]   for example: bench/space.sh parley dnnf -- local:40 random:200
# Ways: parley, dnnf, bdd, marco, brute-force. LIMIT=30 ends each after 30 seconds of processor time (default 60).
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

ways=() cases=()
while (($#)) && [[ "$1" != -- ]]; do ways+=("$1") && shift; done
(($#)) && shift
cases=("$@")
((${#ways[@]})) || ways=(parley dnnf bdd marco brute-force)
((${#cases[@]})) || cases=({local,clustered,random}:{10,40,100,200,1000})

if [[ -z "${PARLEY_BENCH_CLASSES:-}" ]]; then
    mvn -B -q -Dquick -Pbench -pl bench -am package >&2
    PARLEY_BENCH_CLASSES='bench/target/lib/*'
fi

measure() {
    local way="$1" structure="$2" issues="$3" lines="$(($3 * 3 / 2))"
    (
        ulimit -t "${LIMIT:-60}"
        java -Xmx1g -XX:+UseSerialGC -cp "$PARLEY_BENCH_CLASSES" \
            parley.bench.Measure "$way" "$structure" "$issues" "$lines" 1 2>/dev/null
    ) 2>/dev/null || printf '%s\t\tnot within the limit\n' "$way"
}

for case in "${cases[@]}"; do
    for way in "${ways[@]}"; do
        structure="${case%:*}" issues="${case#*:}"
        measure "$way" "$structure" "$issues" |
            awk -v at="$structure	$issues	$((issues * 3 / 2))" '{print at "\t" $0; fflush()}'
    done
done
