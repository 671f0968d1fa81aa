// Works out what follows from what-ifs: pure functions over the data of the page. The same rules as in docs/semantics.md,
// and tests hold each answer equal to that of the program that wrote the page.
//
//   load(data)             the data, ready to be asked
//   asWritten(model)       the state without any what-if of the reader's
//   answer(model, state)   everything that follows from a state
//
// A state says, by statement, which version is said (-1 for none) and whether its claim is held, and, by circumstance, what
// is known of it: 0 no, 1 unknown, 2 yes.
const ParleyLive = (() => {
  "use strict";

  const NOT_SAID = -1;
  const MOST_SETS = 200;
  const MOST_TRIALS = 200_000;
  const NAMED_BY_NUMBER = Number.MAX_SAFE_INTEGER;

  function load(data) {
    const sizes = data.diagram.sizes;
    const offset = [0];
    for (const size of sizes) {
      offset.push(offset[offset.length - 1] + size);
    }
    const model = { data, offset, big: BigInt(data.conceivable) > BigInt(NAMED_BY_NUMBER) };
    return Object.assign(model, unpack(data.diagram, offset));
  }

  // Nodes with their items: children by their numbers, a leaf's values by their places among all values of all variables.
  function unpack({ nodes, root }, offset) {
    const kind = [];
    const items = [];
    for (let at = 0; at < nodes.length; ) {
      const node = kind.length;
      const head = nodes[at];
      const own = nodes.slice(at + 2, at + 2 + nodes[at + 1]);
      kind.push(head < 2 ? head : 2);
      items.push(own.map((item) => (head < 2 ? node - item : offset[head - 2] + item)));
      at += 2 + own.length;
    }
    return { kind, items, root };
  }

  function asWritten({ data }) {
    return {
      version: data.statements.map(() => 0),
      held: data.statements.map((statement) => statement.held === true),
      known: data.circumstances.map((circumstance) => circumstance.holds),
    };
  }

  // Where everybody stands: what counts, who has a say, and which red lines bind.
  function positionsOf({ data }, state) {
    const said = [];
    data.statements.forEach((statement, s) => {
      const version = statement.versions[state.version[s]];
      if (version && !version.replacedBy.some(([t, v]) => state.version[t] === v)) {
        said.push({ s, statement, version, effect: effectOf(version, state) });
      }
    });
    const say = listSay(data, said, state);
    return { said, say, redLines: listRedLines(data, said, say) };
  }

  function effectOf(version, state) {
    let number = 0;
    for (let i = version.circumstances.length - 1; i >= 0; i--) {
      number = number * 3 + state.known[version.circumstances[i]];
    }
    return version.effects[number];
  }

  // Parties with a say, by issue: the consent list, less those whom a held claim takes out.
  function listSay(data, said, state) {
    const say = data.issues.map((issue) => new Set(issue.consent));
    for (const { s, version, effect } of said) {
      if (version.claims && state.held[s] && !effect.pending) {
        const [issue, parties] = version.claims;
        parties.forEach((party) => say[issue].delete(party));
      }
    }
    return say;
  }

  function listRedLines(data, said, say) {
    const lines = [];
    for (const { s, statement, version, effect } of said) {
      version.redLines.forEach((line, i) => {
        const hasSay = line.issues.length
          ? line.issues.every((issue) => say[issue].has(statement.party))
          : data.parties[statement.party].principal;
        const status = effect.pending ? "pending" : hasSay ? "binding" : "overridden";
        const variable = effect.pending ? -1 : effect.switches[i];
        lines.push({ id: line.id, asks: line.asks, s, party: statement.party, status, variable });
      });
    }
    return lines;
  }

  // Which values are allowed, by place: all options; the switches of what is offered, of what is endorsed under conditions,
  // and of these red lines are on, all others off.
  function select(model, positions, lines) {
    const { data, offset } = model;
    const allowed = new Uint8Array(offset[offset.length - 1]);
    allowed.fill(1, 0, offset[data.issues.length]);
    for (let v = data.issues.length; v < data.diagram.sizes.length; v++) {
      allowed[offset[v]] = 1;
    }
    for (const { effect } of positions.said) {
      if (!effect.pending) {
        effect.supplies.forEach(([, variable]) => turnOn(model, allowed, variable));
        effect.endorses.forEach(([, , variable]) => variable >= 0 && turnOn(model, allowed, variable));
      }
    }
    lines.forEach((line) => turnOn(model, allowed, line.variable));
    return allowed;
  }

  function turnOn({ offset }, allowed, variable) {
    allowed[offset[variable]] = 0;
    allowed[offset[variable] + 1] = 1;
  }

  // --- Passes over the diagram -------------------------------------------------------------------------------------------

  function isOpen({ kind, items, root }, allowed) {
    const open = new Uint8Array(kind.length);
    for (let node = 0; node < kind.length; node++) {
      const own = items[node];
      open[node] =
        kind[node] === 0 ? own.every((child) => open[child])
        : kind[node] === 1 ? own.some((child) => open[child])
        : own.some((place) => allowed[place]);
    }
    return open[root] === 1;
  }

  // Number of agreements below each node, as whole numbers of the kind that can hold them all exactly.
  function countsOf({ kind, items, big }, allowed) {
    const zero = big ? 0n : 0;
    const one = big ? 1n : 1;
    const counts = new Array(kind.length);
    for (let node = 0; node < kind.length; node++) {
      const own = items[node];
      let count = kind[node] === 0 ? one : zero;
      for (let i = 0; i < own.length; i++) {
        if (kind[node] === 0) {
          count *= counts[own[i]];
        } else if (kind[node] === 1) {
          count += counts[own[i]];
        } else if (allowed[own[i]]) {
          count += one;
        }
      }
      counts[node] = count;
    }
    return counts;
  }

  function count(model, allowed) {
    return BigInt(countsOf(model, allowed)[model.root]);
  }

  // Number of agreements in all, and with each value, by place: one pass up, one down (Darwiche 2003).
  function marginals(model, allowed) {
    const { kind, items, root, offset, big } = model;
    const zero = big ? 0n : 0;
    const one = big ? 1n : 1;
    const counts = countsOf(model, allowed);
    const outside = new Array(kind.length).fill(zero);
    const at = new Array(offset[offset.length - 1]).fill(zero);
    outside[root] = one;
    for (let node = root; node > 0; node--) {
      const here = outside[node];
      if (here === zero) {
        continue;
      }
      const own = items[node];
      if (kind[node] === 2) {
        own.forEach((place) => {
          at[place] += allowed[place] ? here : zero;
        });
      } else if (kind[node] === 1) {
        own.forEach((child) => {
          outside[child] += here;
        });
      } else {
        passDown(own, here, counts, outside, one);
      }
    }
    return { total: counts[root], at };
  }

  function passDown(children, here, counts, outside, one) {
    const after = new Array(children.length + 1);
    after[children.length] = one;
    for (let i = children.length - 1; i >= 0; i--) {
      after[i] = after[i + 1] * counts[children[i]];
    }
    let before = here;
    for (let i = 0; i < children.length; i++) {
      outside[children[i]] += before * after[i + 1];
      before *= counts[children[i]];
    }
  }

  // --- Who endorses what -------------------------------------------------------------------------------------------------

  // What a party endorses on an issue: freely, and under conditions alone.
  function endorsedBy(positions, party, issue) {
    const freely = new Set();
    const conditionally = new Set();
    for (const { statement, effect } of positions.said) {
      if (statement.party === party && !effect.pending) {
        for (const [on, options, variable] of effect.endorses) {
          if (on === issue) {
            options.forEach((option) => (variable < 0 ? freely : conditionally).add(option));
          }
        }
      }
    }
    freely.forEach((option) => conditionally.delete(option));
    return { freely, conditionally };
  }

  function checkOf({ data }, party, issue, option) {
    return data.checks.find((check) => check[0] === party && check[1] === issue && check[2] === option)[3];
  }

  // The possible agreements that every party with a say endorses, issue by issue: as allowed values, or null where there
  // can be none.
  function selectEndorsed(model, positions, possible) {
    const { data, offset } = model;
    const allowed = possible.slice();
    let none = false;
    data.issues.forEach((issue, i) => {
      for (const party of positions.say[i]) {
        const { freely, conditionally } = endorsedBy(positions, party, i);
        issue.options.forEach((option, o) => {
          if (!freely.has(o) && !conditionally.has(o)) {
            allowed[offset[i] + o] = 0;
          }
        });
        conditionally.forEach((o) => turnOn(model, allowed, checkOf(model, party, i, o)));
      }
      none ||= issue.options.every((option, o) => !allowed[offset[i] + o]);
    });
    return none ? null : allowed;
  }

  function listSilences(model, positions, possible, { total, at }) {
    const silences = [];
    if (total === (model.big ? 0n : 0)) {
      return silences;
    }
    model.data.issues.forEach((issue, i) => {
      for (const party of positions.say[i]) {
        const { freely, conditionally } = endorsedBy(positions, party, i);
        let endorsed = 0n;
        freely.forEach((o) => {
          endorsed += BigInt(at[model.offset[i] + o]);
        });
        conditionally.forEach((o) => {
          endorsed += countTaken(model, possible, party, i, o);
        });
        if (endorsed !== BigInt(total)) {
          silences.push({ party, issue: i, everywhere: endorsed === 0n });
        }
      }
    });
    return silences;
  }

  // Possible agreements that take an option while a condition is met under which the party endorses it.
  function countTaken(model, possible, party, issue, option) {
    const allowed = possible.slice();
    allowed.fill(0, model.offset[issue], model.offset[issue + 1]);
    allowed[model.offset[issue] + option] = 1;
    turnOn(model, allowed, checkOf(model, party, issue, option));
    return count(model, allowed);
  }

  // --- Clashes and concessions -------------------------------------------------------------------------------------------

  // By place, the number of the red line whose switch it is that is on, or -1.
  function lineAt({ offset }, lines) {
    const at = new Array(offset[offset.length - 1]).fill(-1);
    lines.forEach((line, i) => {
      at[offset[line.variable]] = i;
    });
    return at;
  }

  // The smallest sets of red lines whose withdrawal leaves an agreement. At each node the fewest that open it are counted,
  // and then the sets of so many are listed, from the leaves up, where they are needed.
  function leastConcessions(model, allowed, lines) {
    const { kind, items, root } = model;
    const lineOf = lineAt(model, lines);
    const cost = fewest(model, allowed, lineOf);
    const needed = new Uint8Array(kind.length);
    needed[root] = 1;
    for (let node = root; node > 0; node--) {
      if (needed[node] && cost[node] > 0 && kind[node] < 2) {
        items[node].forEach((child) => {
          needed[child] |= kind[node] === 0 ? cost[child] > 0 : cost[child] === cost[node];
        });
      }
    }
    const sets = new Array(kind.length);
    let complete = true;
    for (let node = 0; node <= root; node++) {
      if (needed[node]) {
        const own = setsAt(node, model, cost, sets, lineOf);
        complete &&= own.length <= MOST_SETS;
        sets[node] = own.slice(0, MOST_SETS);
      }
    }
    return { size: cost[root], complete, sets: inOrder(sets[root]) };
  }

  function fewest({ kind, items }, allowed, lineOf) {
    return kind.reduce((cost, k, node) => {
      const own = items[node];
      cost.push(
        k === 0 ? own.reduce((sum, child) => sum + cost[child], 0)
        : k === 1 ? own.reduce((least, child) => Math.min(least, cost[child]), Infinity)
        : own.some((place) => allowed[place]) ? 0
        : own.some((place) => lineOf[place] >= 0) ? 1
        : Infinity,
      );
      return cost;
    }, []);
  }

  function setsAt(node, { kind, items }, cost, sets, lineOf) {
    const own = items[node];
    if (cost[node] === 0) {
      return [0n];
    } else if (kind[node] === 2) {
      return [1n << BigInt(lineOf[own.find((place) => lineOf[place] >= 0)])];
    } else if (kind[node] === 1) {
      const cheapest = own.filter((child) => cost[child] === cost[node]);
      return [...new Set(cheapest.flatMap((child) => sets[child]))];
    }
    return own.filter((child) => cost[child] > 0).reduce((joined, child) => unionsOf(joined, sets[child]), [0n]);
  }

  function unionsOf(some, others) {
    const unions = new Set();
    for (const a of some) {
      for (const b of others) {
        unions.add(a | b);
        if (unions.size > MOST_SETS) {
          return [...unions];
        }
      }
    }
    return [...unions];
  }

  // The minimal sets of red lines that leave no agreement while they stand: at each node, those that keep it out. Where they
  // become too many, one of them is found by leaving out one red line after the other.
  function clashesOf(model, positions, allowed, lines) {
    const { kind, items, root } = model;
    const lineOf = lineAt(model, lines);
    const sets = new Array(kind.length);
    const trials = { left: MOST_TRIALS };
    for (let node = 0; node <= root; node++) {
      const own = items[node];
      if (kind[node] === 2) {
        const line = own.find((place) => lineOf[place] >= 0);
        sets[node] =
          own.some((place) => allowed[place]) ? []
          : line === undefined ? [0n]
          : [1n << BigInt(lineOf[line])];
      } else if (kind[node] === 0) {
        sets[node] = minimal(own.flatMap((child) => sets[child]), trials);
      } else {
        sets[node] = own.reduce((joined, child) => joined && allUnions(joined, sets[child], trials), [0n]);
      }
      if (!sets[node] || sets[node].length > MOST_SETS) {
        return { complete: false, sets: [oneClash(model, positions, lines)] };
      }
    }
    return { complete: true, sets: inOrder(sets[root]) };
  }

  // Nothing where that takes too many trials.
  function allUnions(some, others, trials) {
    trials.left -= some.length * others.length;
    return trials.left < 0 ? null : minimal(some.flatMap((a) => others.map((b) => a | b)), trials);
  }

  function minimal(sets, trials) {
    const kept = [];
    for (const set of [...new Set(sets)].sort((a, b) => sizeOf(a) - sizeOf(b))) {
      trials.left -= kept.length;
      if (trials.left < 0) {
        return null;
      }
      if (!kept.some((smaller) => (smaller & set) === smaller)) {
        kept.push(set);
      }
    }
    return kept;
  }

  function oneClash(model, positions, lines) {
    let standing = lines.map((line, i) => i);
    for (const line of [...standing]) {
      const rest = standing.filter((other) => other !== line);
      if (!isOpen(model, select(model, positions, rest.map((i) => lines[i])))) {
        standing = rest;
      }
    }
    return standing.reduce((set, i) => set | (1n << BigInt(i)), 0n);
  }

  function sizeOf(set) {
    let size = 0;
    for (let rest = set; rest; rest &= rest - 1n) {
      size++;
    }
    return size;
  }

  function membersOf(set) {
    const members = [];
    for (let i = 0, rest = set; rest; i++, rest >>= 1n) {
      if (rest & 1n) {
        members.push(i);
      }
    }
    return members;
  }

  // As lists of red lines' numbers, the smallest first, and of one size those with the first red lines.
  function inOrder(sets) {
    const lists = sets.map(membersOf);
    const byMembers = (a, b) => {
      const i = a.findIndex((member, n) => member !== b[n]);
      return i < 0 ? 0 : a[i] - b[i];
    };
    return lists.sort((a, b) => a.length - b.length || byMembers(a, b));
  }

  // --- The answer --------------------------------------------------------------------------------------------------------

  function answer(model, state) {
    const { data, offset } = model;
    const positions = positionsOf(model, state);
    const binding = positions.redLines.filter((line) => line.status === "binding");
    const allowed = select(model, positions, binding);
    const possible = marginals(model, allowed);
    const endorsing = selectEndorsed(model, positions, allowed);
    const endorsed = endorsing ? marginals(model, endorsing) : { total: 0, at: [] };
    const found = {
      positions,
      isWhatIf: data.whatIf || !isAsWritten(model, state),
      conceivable: BigInt(data.conceivable),
      possible: BigInt(possible.total),
      endorsed: BigInt(endorsed.total),
      issues: data.issues.map((issue, i) =>
        issue.options.map((option, o) => ({
          possible: BigInt(possible.at[offset[i] + o]),
          endorsed: BigInt(endorsed.at[offset[i] + o] ?? 0),
        })),
      ),
      silences: listSilences(model, positions, allowed, possible),
      supplied: data.needs.map((need, n) =>
        positions.said.some(({ effect }) => !effect.pending && effect.supplies.some(([of]) => of === n)),
      ),
    };
    found.feasible = found.possible > 0n || isOpen(model, select(model, positions, []));
    found.blocked = found.possible === 0n && found.feasible;
    return Object.assign(found, { sentences: sentencesOf(model, found) });
  }

  // What keeps every agreement out, and what would let one in; asked for apart, since it is more work than all the rest.
  function blocksOf(model, found) {
    if (!found.blocked) {
      return null;
    }
    const lines = found.positions.redLines.filter((line) => line.status === "binding");
    const allowed = select(model, found.positions, lines);
    const named = (sets) => sets.map((set) => set.map((i) => lines[i]));
    const clashes = clashesOf(model, found.positions, allowed, lines);
    const concessions = leastConcessions(model, allowed, lines);
    return {
      clashes: named(clashes.complete ? clashes.sets : inOrder(clashes.sets)),
      allClashes: clashes.complete,
      concessions: named(concessions.sets),
      allConcessions: concessions.complete,
      fewest: concessions.size,
    };
  }

  function isAsWritten(model, state) {
    const written = asWritten(model);
    return ["version", "held", "known"].every((part) => written[part].every((value, i) => value === state[part][i]));
  }

  // --- In words ----------------------------------------------------------------------------------------------------------

  function sentencesOf(model, found) {
    const sentences = [capital(standing(model, found) + headline(model, found))];
    if (found.possible > 0n) {
      sentences.push(...inAll(model, found), ...rests(model, found));
    }
    return sentences;
  }

  function standing({ data }, { isWhatIf, positions }) {
    const whatIf = isWhatIf ? "under the what-if, " : "";
    return whatIf + onSources(data, positions) + reserved(data, positions) + ", ";
  }

  function onSources(data, { said }) {
    const cited = new Set(said.map(({ statement }) => statement.source).filter((source) => source !== undefined));
    const sources = [...cited].map((source) => data.sources[source]);
    if (sources.length === 0) {
      return said.length ? "on no source at all" : `with no statement in force on ${data.asOf}`;
    } else if (sources.length === 1) {
      return `on one ${sources[0].unverified ? "unverified source" : sources[0].kind} alone`;
    }
    const unverified = sources.filter((source) => source.unverified).length;
    const word = unverified === 1 ? "one" : unverified;
    return `on ${sources.length} sources` + (unverified ? `, ${word} of them unverified` : "");
  }

  function reserved(data, { said }) {
    const parties = new Set(said.filter(({ version }) => version.reserves).map(({ statement }) => statement.party));
    const names = [...parties].map((party) => data.parties[party].name);
    const verb = names.length === 1 ? "reserves" : "reserve";
    return names.length
      ? `, and subject to requirements that ${and(names)} ${verb} without naming them`
      : "";
  }

  function headline(model, found) {
    const { possible, conceivable, feasible, positions } = found;
    if (possible === 0n) {
      return feasible
        ? "no agreement is compatible with the stated positions."
        : "no agreement is possible: the rules and the lack of suppliers alone exclude every one.";
    }
    const bind = positions.redLines.some((line) => line.status === "overridden") ? " that bind" : "";
    const verb = possible === 1n ? "is" : "are";
    return (
      `${grouped(possible)} of ${grouped(conceivable)} conceivable agreements ${verb} compatible with the stated ` +
      `red lines${bind}${endorsedTail(model, found)}`
    );
  }

  function endorsedTail({ data }, { possible, endorsed, positions }) {
    const nobody = data.issues.filter((issue, i) => positions.say[i].size === 0).map((issue) => issue.name);
    if (nobody.length) {
      return `; nobody has a say in ${and(nobody)}, so nothing is endorsed or withheld there.`;
    } else if (endorsed === 0n) {
      return "; none is endorsed by everyone who has a say.";
    }
    return endorsed === possible
      ? `, and everyone who has a say endorses ${possible === 1n ? "it" : "them"}.`
      : `; everyone who has a say endorses ${grouped(endorsed)} of them.`;
  }

  function inAll({ data }, { possible, issues }) {
    const fixed = data.issues.flatMap((issue, i) =>
      issue.options.filter((option, o) => issues[i][o].possible === possible).map((option) => `“${option.label}”`),
    );
    return fixed.length ? [`In all of them: ${and(fixed)}.`] : [];
  }

  function rests({ data }, { silences }) {
    const byParty = new Map();
    for (const { party, issue, everywhere } of silences) {
      if (everywhere) {
        const name = data.parties[party].name;
        byParty.set(name, [...(byParty.get(name) ?? []), data.issues[issue].name]);
      }
    }
    const each = [...byParty].map(([party, on]) => `${party} on ${and(on)}`).join("; ");
    return each
      ? [`Every one of them rests on silence or on mere openness, which is not consent: ${each}.`]
      : [];
  }

  function and(words) {
    const start = words.slice(0, -1).join(", ");
    return start ? `${start} and ${words[words.length - 1]}` : words.join("");
  }

  function grouped(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  }

  // Exact while that can be read, then rounded.
  function readable(number) {
    const digits = String(number);
    if (digits.length <= 15) {
      return grouped(number);
    }
    const rounded = String((number / 10n ** BigInt(digits.length - 4) + 5n) / 10n);
    const power = digits.length - 1 + (rounded.length > 3 ? 1 : 0);
    return `about ${rounded[0]}.${rounded.slice(1, 3)} × 10^${power}`;
  }

  function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  return { NOT_SAID, MOST_SETS, load, asWritten, isAsWritten, answer, blocksOf, and, grouped, readable, capital };
})();
