#!/usr/bin/env bash
# Measures many runs of rounds of negotiation, on one thread and on two, beside a plain loop, and prints a line for each: what was
# done, time that passed, processor time, runs per second, memory held at the end, and the share of runs with an agreement.
# Usage: bench/rounds.sh [RUNS...] -- [SCENARIO [DOUBT]]
# for example: bench/rounds.sh 100000 -- scenarios/library/ukraine-2025-03/rounds.yaml 0.9
# HEAP=64m is how much memory Java may take.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

runs=()
while (($#)) && [[ "$1" != -- ]]; do runs+=("$1") && shift; done
(($#)) && shift
((${#runs[@]})) || runs=(100000)
scenario="${1:-scenarios/library/ukraine-2025-03/rounds.yaml}"
doubt="${2:-0.9}"

if [[ -z "${PARLEY_BENCH_CLASSES:-}" ]]; then
    mvn -B -q -Dquick -Pbench -pl bench -am package >&2
    PARLEY_BENCH_CLASSES='bench/target/lib/*'
fi

for count in "${runs[@]}"; do
    for way in 'loop 1' 'parley 1' 'parley 2'; do
        read -r what threads <<<"$way"
        java "-Xmx${HEAP:-64m}" -XX:+UseSerialGC -cp "$PARLEY_BENCH_CLASSES" \
            parley.bench.MeasureRounds "$what" "$scenario" "$doubt" "$count" "$threads"
    done
done
