#!/usr/bin/env bash
# Kills sweeps (kill -9) at random moments, each of them twice, resumes them, and compares their files with those of one that
# was left alone. The moments come from fixed seeds: 5 to 100 percent of the time that the undisturbed sweep took, so that some
# fall before the log is there, some into the runs, and some into the writing of the tables.
# Usage: bench/kill.sh [KILLS [FOLDER]]
# for example: bench/kill.sh 50
# PARLEY_COMMAND is the program that is killed (default: ./parley).
# Prints a line for each kill: its number, the milliseconds before it, and the lines of the log then. Exit status 1: a file differs.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

kills="${1:-50}"
folder="${2:-$(mktemp -d)}"
parley="${PARLEY_COMMAND:-./parley}"
scenario="$folder/scenario.yaml"

mkdir -p "$folder"
cat >"$scenario" <<'YAML'
parley: 1
title: A quarrel in doubt
as-of: 2031-05-20
sources:
  paper: { title: A paper, published: 2031-05-20 }
parties:
  north: { name: North, role: principal }
  south: { name: South, role: principal }
issues:
  border: { question: Which border?, options: { open: open, shut: shut, half: half-open } }
  toll: { question: Who collects the toll?, options: { north: North, south: South, both: both } }
statements:
  - { id: n-open, party: north, source: paper ¶1, demands: { border: open }, credence: 0.7 }
  - { id: s-shut, party: south, source: paper ¶2, demands: { border: shut }, credence: 0.5 }
  - { id: n-toll, party: north, source: paper ¶3, rejects: { toll: south }, credence: 0.6 }
  - { id: s-toll, party: south, source: paper ¶4, rejects: { toll: [north, both] }, credence: 0.4 }
experiments:
  doubts:
    title: How real are the demands?
    vary:
      - credence: { statement: n-open, from: 0, to: 1, step: 0.05 }
      - credence: { statement: s-toll, from: 0, to: 1, step: 0.05 }
    repetitions: 100
    seed: 11
YAML

sweep() {
    "$parley" sweep "$scenario" --out "$1" "${@:2}"
}

lines() {
    if [[ -f "$1" ]]; then wc -l <"$1"; else printf '0\n'; fi
}

compare() {
    local file
    for file in runs.log runs.csv columns.csv report.html report.md; do
        cmp "$folder/whole/$file" "$1/$file" || { printf '%s: %s differs\n' "$1" "$file" >&2 && exit 1; }
    done
}

"$parley" --version >&2
begun="$(date +%s%3N)"
sweep "$folder/whole" >/dev/null
took=$(($(date +%s%3N) - begun))

start_and_kill() {
    local milliseconds process
    RANDOM="$1"
    milliseconds=$((took * (5 + RANDOM % 96) / 100))
    "$parley" sweep "$scenario" --out "$out" --resume >/dev/null 2>&1 &
    process=$!
    sleep "$(printf '%d.%03d' $((milliseconds / 1000)) $((milliseconds % 1000)))"
    if kill -9 "$process" 2>/dev/null; then
        wait "$process" 2>/dev/null || true
        killed=$((killed + 1))
        printf '%d %s ms %s lines\n' "$killed" "$milliseconds" "$(lines "$out/runs.log")"
    else
        wait "$process"
    fi
}

killed=0
sweeps=0
out="$folder/swept"
while ((killed < kills)); do
    rm -rf "$out"
    start_and_kill $((1000 + sweeps))
    start_and_kill $((2000 + sweeps))
    sweep "$out" --resume >/dev/null
    compare "$out"
    sweeps=$((sweeps + 1))
done
printf '%d kills in %d sweeps: every one has the bytes of the undisturbed one\n' "$killed" "$sweeps"
