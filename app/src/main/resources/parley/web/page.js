"use strict";

/** Asks the server; what it refuses comes back as an error with the server's words. */
class Refused extends Error {
  constructor(status, error) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.error = error;
  }
}

async function ask(method, path, body, signal) {
  const answer = await fetch(path, {
    method,
    signal,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const value = await answer.json();
  if (!answer.ok) throw new Refused(answer.status, value.error);
  return value;
}

const byId = (id) => document.getElementById(id);
const text = byId("text");
const LINE = 21;
const DELAY = 350;

/** What is being edited: where it came from, and what it was when it was last loaded or saved. */
const edited = { file: null, sample: null, saved: "", sha256: "" };
/** What was found when the text was last read. */
let found = [];
let analyses = [];
let samples = [];
let files = [];
/** Where the reader is in the report, kept from one report to the next. */
const reading = { y: 0, hash: "" };

// ---- the text -----------------------------------------------------------------------------------------------------

function scenario() {
  const given = { text: text.value };
  if (edited.file !== null) given.file = edited.file;
  if (edited.sample !== null) given.sample = edited.sample;
  return given;
}

function isChanged() {
  return text.value !== edited.saved;
}

function showState() {
  byId("name").textContent = edited.file ?? (edited.sample ? "from the library: " + edited.sample : "a new scenario");
  byId("state").textContent = edited.file === null ? "in no file yet" : isChanged() ? "● not saved" : "saved";
  document.title = (isChanged() ? "● " : "") + (edited.file ?? "Parley") + (edited.file ? " · Parley" : "");
}

let lines = 0;
function showLines() {
  const count = text.value.split("\n").length;
  const marks = new Map();
  for (const problem of found) {
    if (isHere(problem) && marks.get(problem.line) !== "error") marks.set(problem.line, problem.severity);
  }
  const gutter = byId("gutter");
  const bands = byId("bands");
  gutter.replaceChildren();
  bands.replaceChildren();
  let plain = "";
  for (let line = 1; line <= count; line++) {
    const severity = marks.get(line);
    if (severity === undefined) {
      plain += line + "\n";
      continue;
    }
    gutter.append(plain);
    plain = "";
    const mark = document.createElement("span");
    mark.className = severity;
    mark.textContent = (severity === "error" ? "✖ " : "▲ ") + line + "\n";
    gutter.append(mark);
    const band = document.createElement("div");
    band.className = severity;
    band.style.top = (line - 1) * LINE + "px";
    bands.append(band);
  }
  gutter.append(plain);
  lines = count;
  scrollAlong();
}

function scrollAlong() {
  byId("gutter").scrollTop = text.scrollTop;
  byId("bands").style.transform = "translateY(" + -text.scrollTop + "px)";
}

/** True for a problem in the text that is edited; others lie in a file that it extends, or in an option. */
function isHere(problem) {
  return problem.here;
}

/** Index of a place; columns count characters, and the text counts half of some. */
function indexOf(line, column) {
  const before = text.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  const rest = Array.from(text.value.slice(before, before + 70000).split("\n")[0]);
  return before + rest.slice(0, column - 1).join("").length;
}

function goTo(problem) {
  const index = indexOf(problem.line, problem.column);
  const end = text.value.indexOf("\n", index);
  text.focus();
  text.setSelectionRange(index, end < 0 ? text.value.length : Math.max(index, end));
  text.scrollTop = Math.max(0, (problem.line - 4) * LINE);
  scrollAlong();
}

function goToNext() {
  const here = found.filter(isHere);
  if (here.length === 0) return;
  const at = text.value.slice(0, text.selectionStart).split("\n").length;
  goTo(here.find((problem) => problem.line > at) ?? here[0]);
}

// ---- problems -----------------------------------------------------------------------------------------------------

function showProblems(problems, claims) {
  found = problems;
  const list = byId("problems");
  list.replaceChildren(...problems.map(problemItem));
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  byId("summary").textContent = sentence(errors, warnings, claims);
  showLines();
}

function problemItem(problem) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = problem.severity;
  const place = document.createElement("span");
  place.className = "place";
  place.textContent = (isHere(problem) ? "" : problem.file + ":") + problem.line + ":" + problem.column + " ";
  const fix = document.createElement("span");
  fix.className = "fix";
  fix.textContent =
    (problem.expected ? " Expected " + problem.expected + "." : "") +
    (problem.nearest ? " Did you mean “" + problem.nearest + "”?" : "");
  button.append(place, problem.severity + ": " + problem.message, fix);
  button.addEventListener("click", () => (isHere(problem) ? goTo(problem) : text.focus()));
  item.append(button);
  return item;
}

function sentence(errors, warnings, claims) {
  const counted = (number, word) => number + " " + word + (number === 1 ? "" : "s");
  const said = [];
  if (errors > 0) said.push(counted(errors, "error") + ": the scenario cannot be used as it is");
  if (warnings > 0) said.push(counted(warnings, "warning"));
  if (said.length === 0) said.push("No problems");
  const failed = claims.filter((claim) => claim.result !== "pass");
  if (claims.length > 0) {
    said.push(claims.length - failed.length + " of " + counted(claims.length, "claim") + " hold");
  }
  return said.join("; ") + ".";
}

// ---- reports ------------------------------------------------------------------------------------------------------

function options() {
  const chosen = {};
  const asOf = byId("as-of").value.trim();
  const variant = byId("variant").value.trim();
  const whatIfs = byId("what-if").value.split("\n").filter((line) => line.trim() !== "");
  if (asOf) chosen["as-of"] = asOf;
  if (variant) chosen.variant = variant;
  if (whatIfs.length > 0) chosen["what-if"] = whatIfs;
  return chosen;
}

/** The other scenario of a comparison, or nothing. */
function other() {
  const value = byId("other").value;
  if (value === "") return null;
  const [kind, name] = split(value);
  return kind === "file" ? { file: name } : { sample: name };
}

function split(value) {
  const colon = value.indexOf(":");
  return [value.slice(0, colon), value.slice(colon + 1)];
}

/** What is to be shown, frame by frame. */
function wanted() {
  const analysis = byId("analysis").value;
  const second = other();
  if (second === null) return [{ title: "", analysis, question: { scenario: scenario(), ...options() } }];
  const title = byId("other").selectedOptions[0].textContent;
  if (byId("how").value === "compare") {
    return [
      {
        title: "From “" + title + "” to the text",
        analysis: "compare",
        question: { scenario: second, other: scenario(), ...options() },
      },
    ];
  }
  return [
    { title: "The text", analysis, question: { scenario: scenario(), ...options() } },
    { title, analysis, question: { scenario: second, ...options() } },
  ];
}

let running = new AbortController();
let waiting = 0;

function changed() {
  showState();
  if (text.value.split("\n").length !== lines) showLines();
  clearTimeout(waiting);
  waiting = setTimeout(refresh, DELAY);
}

/** Reads the text anew. An older question that is not answered yet is given up, by the server too. */
async function refresh() {
  clearTimeout(waiting);
  running.abort();
  running = new AbortController();
  const signal = running.signal;
  document.body.setAttribute("aria-busy", "true");
  try {
    const checked = await ask("POST", "/api/v1/check", { scenario: scenario() }, signal);
    const file = checked.files[0];
    for (const problem of file.diagnostics) problem.here = problem.file === file.file;
    showProblems(file.diagnostics, file.claims);
    if (!file.usable) {
      stale("The report shows an earlier text: this one has errors.");
      return;
    }
    await showReports(signal);
  } catch (failure) {
    if (failure.name === "AbortError") return;
    stale(
      failure instanceof Refused
        ? "The report is out of date. " + failure.message.split("\n")[0]
        : "The server does not answer. Is “parley serve” still running?",
    );
  } finally {
    if (!signal.aborted) document.body.removeAttribute("aria-busy");
  }
}

async function showReports(signal) {
  const parts = wanted();
  const made = await Promise.all(
    parts.map((part) =>
      ask("POST", "/page/reports", { analysis: part.analysis, question: part.question }, signal),
    ),
  );
  if (signal.aborted) return;
  stale("");
  const frames = byId("shown");
  while (frames.children.length > parts.length) frames.lastElementChild.remove();
  while (frames.children.length < parts.length) frames.append(newFrame());
  made.forEach((report, i) => fill(frames.children[i], parts[i], report.report, i === 0));
}

function stale(why) {
  const note = byId("stale");
  note.hidden = why === "";
  if (note.textContent !== why) note.textContent = why;
}

function newFrame() {
  const frame = document.createElement("div");
  frame.className = "frame";
  const title = document.createElement("h3");
  const hold = document.createElement("div");
  hold.className = "hold";
  frame.append(title, hold);
  return frame;
}

/** Loads a report behind the one that is shown, and puts it in its place when it is there. */
function fill(frame, part, address, first) {
  const [title, hold] = frame.children;
  title.textContent = part.title;
  title.hidden = part.title === "";
  hold.querySelectorAll("iframe.coming").forEach((old) => old.remove());
  const next = document.createElement("iframe");
  next.className = "coming";
  next.title = part.title === "" ? "Report on the scenario" : "Report: " + part.title;
  next.setAttribute("sandbox", "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox");
  next.dataset.first = first ? "yes" : "no";
  next.addEventListener("load", () => {
    if (!next.isConnected) return;
    const y = first ? reading.y : Number(hold.dataset.y ?? 0);
    next.contentWindow.postMessage({ parley: "go", y, scheme: byId("scheme").value }, "*");
    hold.querySelectorAll("iframe:not(.coming)").forEach((old) => old.remove());
    next.className = "";
  });
  next.src = address + (first ? reading.hash : "");
  hold.append(next);
}

window.addEventListener("message", (event) => {
  const told = event.data;
  if (!told || told.parley !== "place" || typeof told.y !== "number" || typeof told.hash !== "string") return;
  for (const frame of document.querySelectorAll("iframe:not(.coming)")) {
    if (frame.contentWindow !== event.source) continue;
    if (frame.dataset.first === "yes") {
      reading.y = told.y;
      reading.hash = told.hash;
    } else {
      frame.parentElement.dataset.y = told.y;
    }
  }
});

// ---- saving and loading -------------------------------------------------------------------------------------------

/** Puts a question to the user; gives the word of the button that was pressed, or "" for none. */
function choose(title, words, buttons, input) {
  const dialog = byId("dialog");
  byId("dialog-title").textContent = title;
  byId("dialog-text").textContent = words;
  byId("dialog-label").hidden = input === undefined;
  byId("dialog-input").value = input ?? "";
  byId("dialog-buttons").replaceChildren(
    ...buttons.map(([value, label]) => {
      const button = document.createElement("button");
      button.value = value;
      button.textContent = label;
      return button;
    }),
  );
  dialog.returnValue = "";
  dialog.showModal();
  if (input !== undefined) byId("dialog-input").select();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
}

let busy = Promise.resolve();

/** Saves and loads one after the other, so that what a save brings back is told of the text that was saved. */
function inTurn(work) {
  busy = busy.then(work).catch((failure) => choose("Not done", failure.message, [["", "Back to the text"]]));
  return busy;
}

async function save() {
  if (edited.file === null) return saveAs();
  try {
    const saving = text.value;
    byId("summary").textContent = "Saving " + edited.file + "…";
    const file = await ask("PUT", "/api/v1/file", { name: edited.file, text: saving, expected: edited.sha256 });
    edited.saved = saving;
    edited.sha256 = file.sha256;
    showState();
    byId("summary").textContent = "Saved " + file.name + ".";
  } catch (failure) {
    byId("summary").textContent = "Not saved.";
    await notSaved(failure);
  }
}

async function notSaved(failure) {
  if (failure.code !== "changed-on-disk") {
    await choose("Not saved", failure.message, [["", "Back to the text"]]);
    return;
  }
  const gone = failure.error.sha256 === "";
  const back = ["", "Back to the text"];
  const answer = await choose(
    "Not saved",
    failure.message,
    gone
      ? [back, ["overwrite", "Write the file anew"]]
      : [back, ["overwrite", "Overwrite what is on disk"], ["load", "Load what is on disk, and lose this text"]],
  );
  if (answer === "overwrite") {
    edited.sha256 = failure.error.sha256;
    await save();
  } else if (answer === "load") {
    await orSayWhyNot(() => openFile(edited.file));
  }
}

async function saveAs() {
  const answer = await choose(
    "Save in a new file",
    "It goes into the folder that the server was started in. What the text extends is then looked for from there.",
    [
      ["save", "Save"],
      ["", "Back to the text"],
    ],
    edited.sample ? edited.sample + ".yaml" : "scenario.yaml",
  );
  if (answer !== "save") return;
  try {
    const saving = text.value;
    const file = await ask("POST", "/api/v1/file", { name: byId("dialog-input").value.trim(), text: saving });
    Object.assign(edited, { file: file.name, sample: null, saved: saving, sha256: file.sha256 });
    files.push(file.name);
    listScenarios();
    showState();
    refresh();
  } catch (failure) {
    await choose("Not saved", failure.message, [["", "Back to the text"]]);
  }
}

function load(value, where) {
  text.value = value;
  text.setSelectionRange(0, 0);
  text.scrollTop = 0;
  Object.assign(edited, { file: null, sample: null, sha256: "" }, where, { saved: value });
  Object.assign(reading, { y: 0, hash: "" });
  found = [];
  showState();
  showLines();
  return refresh();
}

async function openFile(name) {
  const file = await ask("GET", "/api/v1/file?name=" + encodeURIComponent(name));
  return load(file.text, { file: name, sha256: file.sha256 });
}

async function openSample(name) {
  const sample = await ask("GET", "/api/v1/sample?name=" + encodeURIComponent(name));
  return load(sample.text, { sample: name });
}

async function openNew() {
  const scaffold = await ask("GET", "/page/scaffold");
  return load(scaffold.text, {});
}

async function orSayWhyNot(opening) {
  try {
    await opening();
  } catch (failure) {
    await choose("Not loaded", failure.message, [["", "Back to the text"]]);
  }
}

async function start(value) {
  if (isChanged()) {
    const answer = await choose("The text is not saved", "It is lost when another one is loaded.", [
      ["", "Back to the text"],
      ["lose", "Load, and lose this text"],
    ]);
    if (answer !== "lose") return;
  }
  const [kind, name] = split(value);
  await orSayWhyNot(() => (kind === "file" ? openFile(name) : kind === "sample" ? openSample(name) : openNew()));
}

function startFromChosen() {
  const value = byId("start").value;
  byId("start").value = "";
  if (value !== "") inTurn(() => start(value));
}

function option(value, label) {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = label;
  return made;
}

function group(label, made) {
  const grouped = document.createElement("optgroup");
  grouped.label = label;
  grouped.append(...made);
  return grouped;
}

function listScenarios() {
  const open = files.map((name) => option("file:" + name, name));
  const library = samples.map((sample) => option("sample:" + sample.name, sample.title));
  byId("start").replaceChildren(
    option("", "…"),
    option("new:", "a small scenario to change"),
    group("Files", open),
    group("Library", library),
  );
  const chosen = byId("other").value;
  byId("other").replaceChildren(
    option("", "nothing"),
    group("Files, as they are on disk", open.map((made) => made.cloneNode(true))),
    group("Library", library.map((made) => made.cloneNode(true))),
  );
  byId("other").value = chosen;
}

function listAnalyses() {
  const shown = analyses.filter(
    (analysis) =>
      analysis.formats.includes("html") && !analysis["takes-other"] && !analysis.options.some((one) => one.required),
  );
  byId("analysis").replaceChildren(
    ...shown.map((analysis) => option(analysis.name, analysis.name === "run" ? "the whole report" : analysis.name)),
  );
}

// ---- begin --------------------------------------------------------------------------------------------------------

function setScheme() {
  const scheme = byId("scheme").value;
  document.documentElement.dataset.scheme = scheme;
  document
    .querySelectorAll("iframe")
    .forEach((frame) => frame.contentWindow.postMessage({ parley: "go", scheme }, "*"));
}

function listen() {
  text.addEventListener("input", changed);
  text.addEventListener("scroll", scrollAlong, { passive: true });
  byId("save").addEventListener("click", () => inTurn(save));
  byId("save-as").addEventListener("click", () => inTurn(saveAs));
  byId("start").addEventListener("change", startFromChosen);
  byId("scheme").addEventListener("change", setScheme);
  for (const id of ["analysis", "how"]) byId(id).addEventListener("change", refresh);
  byId("other").addEventListener("change", () => {
    byId("how-label").hidden = byId("other").value === "";
    refresh();
  });
  for (const id of ["as-of", "variant", "what-if"]) byId(id).addEventListener("input", changed);
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (!byId("dialog").open) inTurn(save);
    } else if (event.key === "F8") {
      event.preventDefault();
      goToNext();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (isChanged()) event.preventDefault();
  });
}

async function begin() {
  listen();
  try {
    const [open, library, offered] = await Promise.all([
      ask("GET", "/api/v1/files"),
      ask("GET", "/api/v1/samples"),
      ask("GET", "/api/v1/analyses"),
    ]);
    files = open.files;
    samples = library.samples;
    analyses = offered.analyses;
    listScenarios();
    listAnalyses();
    await (files.length > 0 ? openFile(files[0]) : openNew());
  } catch (failure) {
    stale(failure.message);
  }
}

begin();
