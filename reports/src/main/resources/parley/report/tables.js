// Lets a reader sort, filter and page through long tables, and save tables and figures as files. Without it every table
// stands in the page whole; printed, a table shows all rows but those that a filter left out, and says so.
(() => {
  "use strict";
  const WORTH_SORTING = 6;
  const WORTH_FILTERING = 12;
  const PAGE = 25;
  const files = readFiles();

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  function button(text, action) {
    const made = element("button", { type: "button" }, text);
    made.addEventListener("click", action);
    return made;
  }

  // What a cell shows before anything in it is opened; entries of a cell are set apart.
  function textOf(cell) {
    const entries = [...cell.querySelectorAll(":scope > .entry")];
    const pieces = entries.length > 0 ? entries : [cell];
    return pieces.map(plain).filter((text) => text !== "").join("; ");
  }

  function plain(node) {
    const copy = node.cloneNode(true);
    copy.querySelectorAll(".opened, .sort").forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  // ---- sorting

  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  // "12,345", "13/28", "−0.5", "about 1.27 × 10^30", "below 0.001": as a number; what is none sorts after all numbers.
  function numberOf(text) {
    const found = bare(text).match(/(-?\d+(?:\.\d+)?)(?:\/(\d+))?(?:\s*×\s*10\^(\d+))?/);
    if (!found) {
      return Infinity;
    }
    const number = (parseFloat(found[1]) / Number(found[2] ?? 1)) * 10 ** Number(found[3] ?? 0);
    return text.startsWith("below") ? number - 1e-9 : text.startsWith("above") ? number + 1e-9 : number;
  }

  // Without commas between thousands, and with the minus sign of programs.
  function bare(text) {
    return text.replace(/,(?=\d{3})/g, "").replace(/−(?=\d)/g, "-");
  }

  function compare(a, b, isNumber) {
    if (!isNumber) {
      return words.compare(a, b);
    }
    const first = numberOf(a);
    const second = numberOf(b);
    return first === second ? words.compare(a, b) : first - second;
  }

  const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

  function makeSortable(view) {
    view.heads.forEach((head, column) => {
      const symbol = element("span", { "aria-hidden": "true" }, "↕");
      const sort = button("", () => {
        sortBy(view, column, NEXT[head.getAttribute("aria-sort")]);
      });
      sort.className = "sort";
      sort.setAttribute("aria-label", "Sort by " + plain(head));
      sort.append(symbol);
      head.setAttribute("aria-sort", "none");
      head.append(" ", sort);
    });
  }

  // Rows stay in their groups; the third press restores the order of the report.
  function sortBy(view, column, order) {
    view.heads.forEach((head, other) => {
      const now = other === column ? order : "none";
      head.setAttribute("aria-sort", now);
      head.querySelector(".sort span").textContent = { none: "↕", ascending: "↑", descending: "↓" }[now];
    });
    const isNumber = view.heads[column].classList.contains("number");
    const sign = order === "descending" ? -1 : 1;
    for (const group of view.groups) {
      const rows = [...group.rows];
      if (order !== "none") {
        rows.sort((a, b) => sign * compare(a.texts[column], b.texts[column], isNumber));
      }
      rows.forEach((row) => group.body.append(row.element));
      group.sorted = rows;
    }
    view.page = 0;
    show(view);
  }

  // ---- filtering and paging

  function matches(row, wanted) {
    const text = row.texts.join(" ").toLowerCase();
    return wanted.every((word) => text.includes(word));
  }

  function show(view) {
    const wanted = view.filter.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const kept = view.groups.flatMap((group) => group.sorted).filter((row) => matches(row, wanted));
    const from = view.paged ? Math.min(view.page, Math.max(0, Math.ceil(kept.length / PAGE) - 1)) * PAGE : 0;
    const to = view.paged ? Math.min(from + PAGE, kept.length) : kept.length;
    view.groups.forEach((group) => group.rows.forEach((row) => row.element.classList.add("out")));
    kept.forEach((row, i) => {
      row.element.classList.remove("out");
      row.element.classList.toggle("away", i < from || i >= to);
    });
    for (const group of view.groups) {
      const left = group.rows.filter((row) => !row.element.classList.contains("out"));
      group.head?.classList.toggle("out", left.length === 0);
      group.head?.classList.toggle("away", left.every((row) => row.element.classList.contains("away")));
    }
    tell(view, kept.length, from, to);
  }

  function tell(view, kept, from, to) {
    const filtered = view.filter.trim() === "" ? "" : `Only rows with “${view.filter.trim()}”: ${kept} of ${view.count}.`;
    view.status.textContent = filtered;
    view.status.hidden = filtered === "";
    if (view.pager) {
      view.pager.hidden = kept <= PAGE;
      view.range.textContent = kept === 0 ? "" : `Rows ${from + 1} to ${to} of ${kept}`;
      view.previous.disabled = from === 0;
      view.next.disabled = to >= kept;
      view.page = Math.floor(from / PAGE);
    }
  }

  function makeFilter(view) {
    const input = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    input.addEventListener("input", () => {
      view.filter = input.value;
      view.page = 0;
      show(view);
    });
    return element("label", {}, "Filter rows ", input);
  }

  function makePager(view) {
    const turn = (by) => () => {
      view.page += by;
      show(view);
    };
    view.previous = button("Previous", turn(-1));
    view.next = button("Next", turn(1));
    view.range = element("span", { "aria-live": "polite" });
    const all = button("Show all", () => {
      view.paged = !view.paged;
      all.textContent = view.paged ? "Show all" : "Show pages";
      show(view);
    });
    view.pager = element("div", { class: "tools pager" }, view.previous, view.range, view.next, all);
  }

  // ---- saving

  // Tables that "parley run" writes beside the report, by the part of the page that shows them.
  function readFiles() {
    const data = document.getElementById("files");
    return data ? JSON.parse(data.textContent) : { parts: {}, files: {} };
  }

  function fileOf(node) {
    for (let part = node; part; part = part.parentElement) {
      const name = Object.hasOwn(files.parts, part.id) ? files.parts[part.id] : null;
      if (name !== null) {
        return { name, text: files.files[name] };
      }
    }
    return null;
  }

  function save(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = element("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  // What a spreadsheet would take for a formula gets an apostrophe, as in the files that Parley writes.
  function field(text) {
    const formula = /^[\s]*[=+\-@＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?(E-?\d+)?$/.test(text);
    const safe = formula ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  }

  function csvOf(view) {
    const grouped = view.groups.some((group) => group.head);
    const head = view.heads.map(plain);
    const lines = [grouped ? ["Group", ...head] : head];
    for (const group of view.groups) {
      const name = group.head ? plain(group.head) : "";
      for (const row of group.sorted) {
        if (!row.element.classList.contains("out")) {
          lines.push(grouped ? [name, ...row.texts] : row.texts);
        }
      }
    }
    const isNumber = (text) => /^[-−]?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text);
    return lines.map((line) => line.map((text) => field(isNumber(text) ? bare(text) : text)).join(",") + "\r\n").join("");
  }

  function saveTable(view, name) {
    const file = fileOf(view.table);
    if (file && view.filter.trim() === "") {
      save(file.name, "text/csv;charset=utf-8", file.text);
    } else {
      save(name + ".csv", "text/csv;charset=utf-8", csvOf(view));
    }
  }

  function nameOf(node) {
    return (node.closest("figure[id], section[id]")?.id ?? "table").replace(/^figure-/, "");
  }

  // The drawing with its title, its words and its own rules, so that it looks the same anywhere; on white.
  function svgOf(figure) {
    const copy = figure.querySelector("svg").cloneNode(true);
    const rules = [...document.querySelectorAll("style")].find((style) => style.textContent.includes(".f-inside"));
    for (const attribute of ["role", "aria-labelledby", "aria-describedby"]) {
      copy.removeAttribute(attribute);
    }
    const svg = (name, text) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      made.textContent = text;
      return made;
    };
    const paper = svg("rect", "");
    paper.setAttribute("width", "100%");
    paper.setAttribute("height", "100%");
    paper.setAttribute("class", "f-panel");
    const [title, text] = figure.querySelector("figcaption").children;
    copy.prepend(svg("title", plain(title)), svg("desc", plain(text)), svg("style", rules.textContent), paper);
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy) + "\n";
  }

  // ---- setting up

  function viewOf(table) {
    const groups = [...table.tBodies].map((body) => {
      const head = body.querySelector("tr.group");
      const rows = [...body.rows]
        .filter((row) => row !== head)
        .map((row) => ({ element: row, texts: [...row.cells].map(textOf) }));
      return { body, head, rows, sorted: rows };
    });
    const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
    return { table, groups, count, heads: [...table.tHead.rows[0].cells], filter: "", page: 0, paged: count > PAGE };
  }

  function setUp(table) {
    const view = viewOf(table);
    const figure = table.closest("figure");
    const tools = element("div", { class: "tools" });
    view.status = element("p", { class: "status", role: "status" });
    view.status.hidden = true;
    if (view.count >= WORTH_FILTERING) {
      tools.append(makeFilter(view));
    }
    if (figure) {
      tools.append(button("Save figure as SVG", () => save(nameOf(table) + ".svg", "image/svg+xml", svgOf(figure))));
    }
    if (figure || view.count >= WORTH_SORTING) {
      tools.append(button("Save table as CSV", () => saveTable(view, nameOf(table))));
    }
    if (view.count > PAGE) {
      makePager(view);
    }
    const frame = table.closest(".scroll");
    if (tools.childElementCount > 0) {
      (table.closest("details.alternative") ?? frame).before(tools);
    }
    frame.before(view.status);
    if (view.pager) {
      frame.after(view.pager);
    }
    if (view.count >= WORTH_SORTING) {
      makeSortable(view);
    }
    show(view);
  }

  document.querySelectorAll("main .scroll > table").forEach(setUp);
})();
