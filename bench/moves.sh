#!/usr/bin/env bash
# Measures the four classical concepts of parley moves on made-up conflicts: every combination of actions possible (free), or
# at most one action of each decision maker (one-each). Prints shape, actions, decision makers, states, seconds of processor
# time of the whole process with its start, memory held at the end, and how many equilibria there are.
# Usage: bench/moves.sh [SHAPE:ACTIONS:DECISION-MAKERS...]    for example: bench/moves.sh free:12:3 one-each:20:5 free:20:4
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

(($#)) || set -- free:12:3 one-each:20:5 free:20:4
if [[ -z "${PARLEY_BENCH_CLASSES:-}" ]]; then
    mvn -B -q -Dquick -Pbench -pl bench -am package >&2
    PARLEY_BENCH_CLASSES='bench/target/lib/*'
fi
for case in "$@"; do
    IFS=: read -r shape actions makers <<<"$case"
    java -Xmx1g -XX:+UseSerialGC -cp "$PARLEY_BENCH_CLASSES" parley.bench.Moves "$shape" "$actions" "$makers" 1
done
