#!/usr/bin/env bash
# Measures bargaining on made-up markets, beside a plain enumeration, and prints a line for each measurement: the market,
# what was done, seconds of processor time, and what came out.
# Usage: bench/bargain.sh [WAY...] -- [PARTIES:OPTIONS:BOXES...]   for example: bench/bargain.sh parley -- '2:5*30:0'
# Ways: parley, enumerate (for markets without boxes). LIMIT=60 ends each after 60 seconds of processor time.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

ways=() cases=()
while (($#)) && [[ "$1" != -- ]]; do ways+=("$1") && shift; done
(($#)) && shift
cases=("$@")
((${#ways[@]})) || ways=(parley enumerate)
((${#cases[@]})) || cases=('2:10*5:0' '2:12*4,10*2:0' '3:18*3,10*3:0' '2:5*30:0' '2:10*10:10' '2:10*30:10')

if [[ -z "${PARLEY_BENCH_CLASSES:-}" ]]; then
    mvn -B -q -Dquick -Pbench -pl bench -am package >&2
    PARLEY_BENCH_CLASSES='bench/target/lib/*'
fi

for case in "${cases[@]}"; do
    IFS=: read -r parties options boxes <<<"$case"
    for way in "${ways[@]}"; do
        {
            (
                ulimit -t "${LIMIT:-120}"
                java -Xmx1g -XX:+UseSerialGC -cp "$PARLEY_BENCH_CLASSES" \
                    parley.bench.MeasureBargain "$way" "$parties" "$options" "$boxes" 1 2>/dev/null
            ) 2>/dev/null || printf '%s\t\tnot within the limit\n' "$way"
        } | awk -v at="$case" '{print at "\t" $0; fflush()}'
    done
done
