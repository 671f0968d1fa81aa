// The what-if panel: shows what can be switched, asks live.js what follows, and says it. All text goes into the page as text.
(() => {
  "use strict";
  const box = document.getElementById("live");
  const source = document.getElementById("live-data");
  if (!box || !source) {
    return;
  }
  const data = JSON.parse(source.textContent);
  const model = ParleyLive.load(data);
  const written = ParleyLive.asWritten(model);
  const baseline = ParleyLive.answer(model, written);
  const TRUTHS = ["no", "unknown", "yes"];
  const HASH = "#what-if";
  // A state may be named after it; other parts of the page have names that begin alike.
  const MINE = /^#what-if($|;|%3b)/i;
  const LISTED = 20;
  const SHOWN = 12;

  let state = copyOf(written);
  let past = [];
  let later = 0;

  function copyOf({ version, held, known }) {
    return { version: [...version], held: [...held], known: [...known] };
  }

  // An element, its attributes, and what is in it: elements, and texts as texts.
  function make(name, attributes = {}, ...inside) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "on") {
        element.addEventListener(name === "button" ? "click" : "change", value);
      } else if (value !== false) {
        element.setAttribute(key, value === true ? "" : value);
      }
    }
    element.append(...inside);
    return element;
  }

  function name(text) {
    return make("bdi", {}, text);
  }

  // --- What can be switched ----------------------------------------------------------------------------------------------

  // A statement matters where it excludes, supplies or endorses something, claims something, or replaces one that does.
  function listSwitched() {
    const matters = new Set();
    data.statements.forEach((statement, s) => {
      if (statement.versions.some((version) => version.claims || version.redLines.length || version.effects.some(acts))) {
        matters.add(s);
      }
    });
    for (const s of [...matters]) {
      data.statements[s].versions.forEach((version) => version.replacedBy.forEach(([t]) => matters.add(t)));
    }
    return data.statements.map((statement, s) => s).filter((s) => matters.has(s));
  }

  function acts(effect) {
    return !effect.pending && (effect.supplies.length > 0 || effect.endorses.length > 0);
  }

  const controls = new Map();

  function switches() {
    const listed = listSwitched();
    const groups = data.parties
      .map((party, p) => [party, listed.filter((s) => data.statements[s].party === p)])
      .filter(([, own]) => own.length);
    const form = make("div", { class: "live-switches" });
    if (data.circumstances.length) {
      form.append(make("h3", {}, "What is the case"), ...data.circumstances.map(circumstance));
    }
    form.append(make("h3", {}, "What is said"));
    for (const [party, own] of groups) {
      form.append(make("fieldset", {}, make("legend", {}, name(party.name)), ...own.map(statement)));
    }
    return form;
  }

  function circumstance({ question }, c) {
    const choices = [2, 0, 1].map((truth) => {
      const input = make("input", {
        type: "radio",
        name: `live-c-${c}`,
        value: truth,
        on: () => change((next) => { next.known[c] = truth; }),
      });
      controls.set(`known ${c} ${truth}`, input);
      return make("label", {}, input, TRUTHS[truth]);
    });
    return make("fieldset", { class: "live-case" }, make("legend", {}, name(question)), ...choices);
  }

  function statement(s) {
    const { id, versions, reference } = data.statements[s];
    const says = make("span", { id: `live-says-${s}` });
    const box = make("input", {
      type: "checkbox",
      "aria-describedby": `live-about-${s}`,
      on: (event) => change((next) => { next.version[s] = event.target.checked ? 0 : ParleyLive.NOT_SAID; }),
    });
    const status = make("span", { class: "tag status" });
    const about = make("span", { class: "live-about", id: `live-about-${s}` }, status, " ", make("a", { href: `#s-${id}` }, reference));
    controls.set(`said ${s}`, { box, says, status });
    const row = make("div", { class: "live-statement" }, make("label", {}, box, says), about);
    if (versions.length > 1) {
      row.append(versionsOf(s, versions));
    }
    if (versions.some((version) => version.claims)) {
      row.append(claimOf(s));
    }
    return row;
  }

  function versionsOf(s, versions) {
    const choose = make("select", { on: (event) => change((next) => { next.version[s] = Number(event.target.value); }) });
    versions.forEach((version, v) => {
      const word = version.change === "soften" ? "falls back to" : "read as";
      choose.append(make("option", { value: v }, version.change ? `${word} ${version.to}: ${version.says}` : "as it was said"));
    });
    controls.set(`version ${s}`, choose);
    return make("label", { class: "live-more" }, "Taken ", choose);
  }

  function claimOf(s) {
    const box = make("input", { type: "checkbox", on: (event) => change((next) => { next.held[s] = event.target.checked; }) });
    controls.set(`held ${s}`, box);
    return make("label", { class: "live-more" }, box, "Take this claim to be right");
  }

  function showSwitches(found) {
    const statuses = statusesOf(found);
    for (const [key, control] of controls) {
      const [kind, i, truth] = key.split(" ");
      const version = state.version[i];
      if (kind === "known") {
        control.checked = state.known[i] === Number(truth);
      } else if (kind === "held") {
        control.checked = state.held[i];
        control.disabled = version < 0 || !data.statements[i].versions[version].claims;
      } else if (kind === "version") {
        control.disabled = version < 0;
        control.value = String(Math.max(version, 0));
      } else {
        control.box.checked = version >= 0;
        setText(control.says, data.statements[i].versions[Math.max(version, 0)].says);
        setText(control.status, version < 0 ? "switched off" : statuses.get(Number(i)) ?? "replaced");
      }
    }
  }

  // In a word, what becomes of each statement that counts.
  function statusesOf({ positions }) {
    const statuses = new Map(positions.said.map(({ s, effect }) => [s, effect.pending ? "pending" : "in force"]));
    for (const status of ["overridden", "binding"]) {
      positions.redLines.filter((line) => line.status === status).forEach((line) => statuses.set(line.s, status));
    }
    return statuses;
  }

  // --- What follows ------------------------------------------------------------------------------------------------------

  const sentence = make("p", { class: "lead", role: "status", "aria-live": "polite" });
  const more = make("div", { class: "live-sentences" });
  const numbers = make("dl", { class: "numbers" });
  const made = make("div", { class: "live-made" });
  const blocks = make("div", { class: "live-blocks" });
  const rows = [];
  const heading = make("h3", {}, "What follows");

  function answers() {
    const table = make(
      "table",
      {},
      make("caption", {}, make("span", { class: "fit" }, "What is possible now, option by option, and what was before")),
      make("thead", {}, make("tr", {}, ...["Option", "Now", "Agreements", "Before"].map((title, i) =>
        make("th", i === 2 ? { scope: "col", class: "number" } : { scope: "col" }, title)))),
      ...data.issues.map(issueRows),
    );
    const scroll = make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "What is possible now" }, table);
    return make("div", { class: "live-answer" }, heading, sentence, numbers, made, blocks, more, scroll);
  }

  function issueRows(issue, i) {
    const title = make("a", { href: `#issue-${issue.id}` }, ParleyLive.capital(issue.name));
    const group = make("tr", { class: "group" }, make("th", { scope: "rowgroup", colspan: 4 }, title));
    const own = issue.options.map((option, o) => {
      const row = {
        presence: make("td"),
        count: make("td", { class: "number" }),
        before: make("td"),
      };
      rows.push({ ...row, i, o });
      return make("tr", {}, make("th", { scope: "row" }, name(ParleyLive.capital(option.label))), row.presence, row.count, row.before);
    });
    return make("tbody", {}, group, ...own);
  }

  const PRESENCE = { all: ["■", "in all", "inside"], some: ["◧", "in some", "inside"], none: ["✕", "in none", "breaks"] };

  function presenceOf(found, i, o) {
    const { possible } = found.issues[i][o];
    return possible === 0n ? "none" : possible === found.possible ? "all" : "some";
  }

  function mark(presence) {
    const [symbol, word, tone] = PRESENCE[presence];
    return make("span", { class: `mark ${tone}` }, make("span", { class: "symbol", "aria-hidden": "true" }, symbol), ` ${word}`);
  }

  function showRows(found) {
    for (const row of rows) {
      const now = presenceOf(found, row.i, row.o);
      const before = presenceOf(baseline, row.i, row.o);
      const count = found.issues[row.i][row.o].possible;
      const was = baseline.issues[row.i][row.o].possible;
      const text = `${now} ${before} ${count}/${found.possible}`;
      if (row.shown !== text) {
        row.shown = text;
        row.presence.className = now === "some" ? "open" : PRESENCE[now][2];
        row.presence.replaceChildren(mark(now));
        row.count.replaceChildren(ParleyLive.readable(count), bar(count, found.possible));
        row.before.replaceChildren(...beforeOf(now, before, count, was));
      }
    }
  }

  function bar(part, whole) {
    const rail = make("span", { class: "live-bar", "aria-hidden": "true" });
    const fill = make("span");
    fill.style.width = whole ? `${Number((part * 1000n) / whole) / 10}%` : "0";
    rail.append(fill);
    return rail;
  }

  function beforeOf(now, before, count, was) {
    if (now !== before) {
      return [make("strong", { class: "live-changed" }, make("span", { "aria-hidden": "true" }, "◆ "), `was ${PRESENCE[before][1]}`)];
    }
    return count === was ? ["the same"] : [`was ${ParleyLive.readable(was)}`];
  }

  function showNumbers(found) {
    const entry = (term, now, was, meaning) =>
      make(
        "div",
        {},
        make("dt", {}, term),
        make("dd", {}, make("strong", {}, ParleyLive.readable(now)), now === was ? `as before; ${meaning}` : `before: ${ParleyLive.readable(was)}; ${meaning}`),
      );
    numbers.replaceChildren(
      entry("Possible now", found.possible, baseline.possible, `of ${ParleyLive.readable(found.conceivable)} conceivable`),
      entry("Endorsed now", found.endorsed, baseline.endorsed, "by everybody with a say"),
    );
  }

  function showSentences(found) {
    setText(sentence, found.sentences[0]);
    const rest = found.sentences.slice(1).map((text) => make("p", {}, text));
    const some = found.silences.filter((silence) => !silence.everywhere);
    if (some.length) {
      const on = some.map(({ party, issue }) => `${data.parties[party].name} on ${data.issues[issue].name}`);
      rest.push(make("p", { class: "quiet" }, `Some of them also rest on the silence of ${on.join("; ")}.`));
    }
    more.replaceChildren(...rest);
  }

  function setText(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  // --- Clashes and concessions, once the answer is on the screen -----------------------------------------------------------

  function showBlocks(found) {
    clearTimeout(later);
    blocks.replaceChildren();
    blocks.hidden = !found.blocked;
    if (found.blocked) {
      later = setTimeout(() => blocks.replaceChildren(...blocksInWords(ParleyLive.blocksOf(model, found))), 0);
    }
  }

  function blocksInWords({ clashes, allClashes, concessions, allConcessions, fewest }) {
    const told = toldOnce(clashes);
    const many = told.length === 1 ? "One set of red lines cannot stand together" : `${told.length} sets of red lines cannot stand together`;
    const title = allClashes ? many : "Many sets of red lines cannot stand together; one of them";
    const lines = fewest === 1 ? "one red line" : `${fewest} red lines`;
    const either = concessions.length > 1 ? `, any of these${fewest > 1 ? " sets" : ""}` : "";
    return [
      make("h4", {}, `${title}:`),
      listOf(told, "against", " or "),
      ...(told.length < clashes.length ? [make("p", { class: "quiet" }, `Each time it was said counts, so these are ${clashes.length} clashes.`)] : []),
      make("h4", {}, `The fewest that would have to go: ${lines}${either}`),
      listOf(concessions.flatMap((concession) => toldOnce([concession])), "together with", " and "),
      ...(allConcessions ? [] : [make("p", { class: "quiet" }, "There are others of this size.")]),
    ];
  }

  // Sets that differ only in who said the same again are told once, and so is what one set has twice.
  function toldOnce(sets) {
    const told = new Map();
    for (const lines of sets) {
      const key = Array.from(new Set(lines.map((line) => line.asks))).sort().join("\n");
      if (!told.has(key)) told.set(key, new Map());
      const byAsks = told.get(key);
      for (const { asks, s } of lines) {
        byAsks.set(asks, (byAsks.get(asks) ?? new Set()).add(s));
      }
    }
    return Array.from(told.values(), (byAsks) => Array.from(byAsks, ([asks, statements]) => ({ asks, statements: Array.from(statements) })));
  }

  function listOf(sets, between, again) {
    const list = make("ol", {}, ...sets.slice(0, LISTED).map((lines) => make("li", {}, ...joined(lines, between, again))));
    if (sets.length > LISTED) {
      list.append(make("li", {}, `and ${sets.length - LISTED} more`));
    }
    return list;
  }

  function joined(lines, between, again) {
    return lines.flatMap(({ asks, statements }, i) => [
      ...(i ? [make("em", {}, ` ${between} `)] : []),
      `${asks} (`,
      ...statements.flatMap((s, j) => [
        ...(j ? [again] : []),
        make("a", { href: `#s-${data.statements[s].id}` }, data.statements[s].reference),
      ]),
      ")",
    ]);
  }

  // --- What was changed --------------------------------------------------------------------------------------------------

  function listChanges() {
    const changes = [];
    data.circumstances.forEach(({ question }, c) => {
      if (state.known[c] !== written.known[c]) {
        changes.push({ text: `As if “${question}” were answered ${TRUTHS[state.known[c]]}`, undo: (next) => { next.known[c] = written.known[c]; } });
      }
    });
    data.statements.forEach((statement, s) => {
      if (state.version[s] !== written.version[s]) {
        changes.push({ text: wordsOf(statement, state.version[s]), undo: (next) => { next.version[s] = written.version[s]; }, s });
      }
      if (state.held[s] !== written.held[s]) {
        const right = state.held[s] ? "As if right" : "As if not right";
        changes.push({ text: `${right}: ${statement.versions[0].says}`, undo: (next) => { next.held[s] = written.held[s]; } });
      }
    });
    return changes;
  }

  function wordsOf({ versions }, v) {
    if (v < 0) {
      return `As if never said: ${versions[0].says}`;
    }
    const { change, to, says } = versions[v];
    return change === "soften" ? `As if fallen back to ${to}: ${says}` : `As if read as ${to}: ${says}`;
  }

  function showMade() {
    const changes = listChanges();
    if (!changes.length) {
      made.replaceChildren(make("p", { class: "quiet" }, "Nothing is changed: these are the positions as the report takes them."));
      return;
    }
    const items = changes.map(({ text, undo }) =>
      make("li", {}, `${text} `, make("button", { type: "button", class: "live-small", on: () => { change(undo); heading.focus(); } }, "Take back")));
    made.replaceChildren(make("p", {}, make("strong", {}, "Changed:")), make("ul", {}, ...items), ...paid(changes));
  }

  // Whose red lines were given up, in full or in part.
  function paid(changes) {
    const byParty = new Map();
    for (const { s } of changes) {
      if (s !== undefined && data.statements[s].versions[0].redLines.length) {
        const party = data.parties[data.statements[s].party].name;
        byParty.set(party, (byParty.get(party) ?? 0) + 1);
      }
    }
    const each = [...byParty].map(([party, many]) => `${party} on ${many === 1 ? "one demand or rejection" : `${many} demands or rejections`}`);
    return each.length ? [make("p", {}, `Who gives way here: ${each.join("; ")}.`)] : [];
  }

  // --- The state in the address ------------------------------------------------------------------------------------------

  // #what-if;drop=a,b;hold=c;unhold=d;circumstance=x.yes;soften=s.level;read=s.reading
  function hashOf() {
    const parts = { drop: [], hold: [], unhold: [], circumstance: [], soften: [], read: [] };
    data.statements.forEach(({ id, versions }, s) => {
      const v = state.version[s];
      if (v < 0) {
        parts.drop.push(id);
      } else if (v > 0) {
        parts[versions[v].change].push(`${id}.${versions[v].to}`);
      }
      if (state.held[s] !== written.held[s]) {
        parts[state.held[s] ? "hold" : "unhold"].push(id);
      }
    });
    data.circumstances.forEach(({ id }, c) => {
      if (state.known[c] !== written.known[c]) {
        parts.circumstance.push(`${id}.${TRUTHS[state.known[c]]}`);
      }
    });
    const used = Object.entries(parts).filter(([, ids]) => ids.length);
    return used.length ? HASH + used.map(([kind, ids]) => `;${kind}=${ids.join(",")}`).join("") : "";
  }

  // The state that an address names, and what in it this page does not know.
  function readHash(hash) {
    const next = copyOf(written);
    const unknown = [];
    for (const part of decodeURIComponent(hash).split(";").slice(1)) {
      const [kind, list = ""] = part.split("=");
      for (const item of list.split(",").filter(Boolean)) {
        if (!applied(next, kind, item)) {
          unknown.push(`${kind} ${item}`);
        }
      }
    }
    return { next, unknown };
  }

  function applied(next, kind, item) {
    const [id, to] = item.split(".");
    const s = data.statements.findIndex((statement) => statement.id === id);
    const c = data.circumstances.findIndex((circumstance) => circumstance.id === id);
    if (kind === "circumstance") {
      const truth = TRUTHS.indexOf(to);
      return c >= 0 && truth >= 0 && set(next.known, c, truth);
    } else if (s < 0) {
      return false;
    } else if (kind === "drop") {
      return set(next.version, s, ParleyLive.NOT_SAID);
    } else if (kind === "hold" || kind === "unhold") {
      return data.statements[s].versions.some((version) => version.claims) && set(next.held, s, kind === "hold");
    }
    const v = data.statements[s].versions.findIndex((version) => version.change === kind && version.to === to);
    return v > 0 && set(next.version, s, v);
  }

  function set(list, i, value) {
    list[i] = value;
    return true;
  }

  function openAddress() {
    if (!MINE.test(location.hash)) {
      return false;
    }
    let read;
    try {
      read = readHash(location.hash);
    } catch {
      read = { next: copyOf(written), unknown: [location.hash] };
    }
    past.push(state);
    state = read.next;
    say(read.unknown.length ? `The link names what this report does not have: ${read.unknown.slice(0, SHOWN).join(", ")}.` : "");
    show();
    return true;
  }

  // --- Buttons -----------------------------------------------------------------------------------------------------------

  const told = make("span", { class: "live-told", role: "status" });
  const brief = make("span", { class: "live-brief" });
  const undo = make("button", { type: "button", on: takeBack }, "Undo");
  const reset = make("button", { type: "button", on: () => change((next) => Object.assign(next, copyOf(written))) }, "Reset");
  const link = make("button", { type: "button", on: copyLink }, "Copy link");

  function say(text) {
    setText(told, text);
  }

  function change(make) {
    const next = copyOf(state);
    make(next);
    past.push(state);
    state = next;
    say("");
    keepAddress();
    show();
  }

  function takeBack() {
    state = past.pop() ?? state;
    say("");
    keepAddress();
    show();
  }

  function keepAddress() {
    history.replaceState(null, "", hashOf() || location.pathname + location.search);
  }

  async function copyLink() {
    const address = location.href.replace(/#.*/, "") + hashOf();
    try {
      await navigator.clipboard.writeText(address);
      say("The link is copied. It opens this page as it is switched now.");
    } catch {
      keepAddress();
      say("This browser does not let the page copy. The address above is the link.");
    }
  }

  function briefly({ possible, endorsed }) {
    const numbers = (p, e) => `${ParleyLive.readable(p)} possible, ${ParleyLive.readable(e)} endorsed`;
    return `${numbers(possible, endorsed)} (before: ${numbers(baseline.possible, baseline.endorsed)})`;
  }

  function show() {
    const found = ParleyLive.answer(model, state);
    showSwitches(found);
    showSentences(found);
    showNumbers(found);
    showMade();
    showBlocks(found);
    showRows(found);
    setText(brief, briefly(found));
    undo.disabled = past.length === 0;
    reset.disabled = ParleyLive.isAsWritten(model, state);
    box.classList.toggle("live-touched", !reset.disabled);
  }

  heading.tabIndex = -1;
  box.append(make("div", { class: "live-tools" }, undo, reset, link, brief, told), make("div", { class: "live-columns" }, switches(), answers()));
  box.hidden = false;
  if (openAddress()) {
    past = [];
    undo.disabled = true;
    box.closest("section").scrollIntoView({ behavior: "instant" });
  } else {
    show();
  }
  addEventListener("hashchange", openAddress);
})();
