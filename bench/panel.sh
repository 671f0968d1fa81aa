#!/usr/bin/env bash
# Measures the what-if panel of the report's page: drops each of up to 100 statements in Chromium, and prints the time that
# the answer takes (and, where no agreement is possible, the clashes and concessions) beside the sizes of diagram and page.
# Scenarios are made up as for bench/space.sh, with half as many red lines again as issues, and seed 1.
# Usage: bench/panel.sh [STRUCTURE:ISSUES...]   for example: bench/panel.sh local:60 clustered:60
# CHROMIUM names the browser (default: chromium), PARLEY the launcher (default: ./parley).
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

cases=("$@")
((${#cases[@]})) || cases=(local:60 clustered:60)
folder="$(mktemp -d)"
trap 'rm -rf -- "$folder"' EXIT

read -r -d '' measuring <<'JS' || true
<script>
const data = JSON.parse(document.getElementById("live-data").textContent);
const model = ParleyLive.load(data);
const times = { answers: [], blocks: [] };
const timed = (list, work) => { const start = performance.now(); const done = work(); list.push(performance.now() - start); return done; };
for (let round = 0; round < 3; round++) {
  times.answers = []; times.blocks = [];
  for (let s = 0; s < Math.min(100, data.statements.length); s++) {
    const state = ParleyLive.asWritten(model);
    state.version[s] = ParleyLive.NOT_SAID;
    const found = timed(times.answers, () => ParleyLive.answer(model, state));
    if (found.blocked) { timed(times.blocks, () => ParleyLive.blocksOf(model, found)); }
  }
}
const words = (list) => list.length
  ? `median ${list.sort((a, b) => a - b)[list.length >> 1].toFixed(1)} ms, most ${list[list.length - 1].toFixed(1)} ms` : "none";
document.title = `${model.kind.length} nodes; answer: ${words(times.answers)}; clashes and concessions: ${words(times.blocks)}`;
</script>
JS

for case in "${cases[@]}"; do
    structure="${case%:*}" issues="${case#*:}"
    "${PARLEY:-./parley}" generate --structure "$structure" --issues "$issues" --red-lines "$((issues * 3 / 2))" \
        --out "$folder/s.yaml" --force >/dev/null
    "${PARLEY:-./parley}" run "$folder/s.yaml" --format html --out "$folder/out" --force --quiet
    page="$folder/out/report.html"
    sed 's/<meta http-equiv="Content-Security-Policy"[^>]*>//' "$page" >"$folder/page.html"
    printf '%s\n' "$measuring" >>"$folder/page.html"
    title="$("${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu \
        --user-data-dir="$folder/profile" --dump-dom "file://$folder/page.html" 2>/dev/null |
        sed -n 's/.*<title>\(.*\)<\/title>.*/\1/p' | head -1)"
    printf '%s\t%s issues\t%s KB\t%s\n' "$structure" "$issues" "$(($(stat -c %s "$page") / 1000))" "$title"
done
