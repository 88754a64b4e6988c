// Keeps the page of a training run up to date: main[data-state] is where its state can be asked for, and is gone when the run is over.

/** @typedef {{series: string[], rows: {step: number, values: (string | null)[]}[]}} Curves */
/** @typedef {{status: string, over: boolean, percent: number, done: string, phase: string, left: string, attempts: number, waiting: boolean, curves: Curves[]}} State */

const PAUSE_MS = 2_000;
const main = document.querySelector("main");
const address = main?.dataset.state;

/**
 * @param {string} part
 * @param {string} text
 */
function write(part, text) {
  const place = document.querySelector(`[data-part=${part}]`);
  if (place) {
    place.textContent = text;
  }
}

/**
 * A cell that says a number in the reader's language and keeps it for the plot.
 * @param {string | null} value
 */
function number(value) {
  const cell = document.createElement("td");
  cell.className = "num";
  if (value !== null) {
    cell.dataset.value = value;
    cell.textContent = Number(value).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 4 });
  }
  return cell;
}

/**
 * A row of the table under the plot.
 * @param {{step: number, values: (string | null)[]}} line
 */
function row({ step, values }) {
  const tr = document.createElement("tr");
  const first = document.createElement("td");
  first.textContent = String(step);
  tr.append(first, ...values.map(number));
  return tr;
}

/**
 * Brings the figures up to date, one for each axis; false when the page lacks the place for something that has begun.
 * @param {Curves[]} all
 */
function draw(all) {
  const figures = [...document.querySelectorAll("figure.curve")];
  return figures.length === all.length && all.every((curves, i) => redraw(figures[i], curves));
}

/**
 * @param {Element | undefined} figure
 * @param {Curves} curves
 */
function redraw(figure, curves) {
  if (figure?.querySelectorAll("thead th").length !== curves.series.length + 1) {
    return false;
  }
  figure.querySelector("tbody")?.replaceChildren(...curves.rows.map(row));
  figure.dispatchEvent(new Event("redraw"));
  return true;
}

/** @param {State} state */
function show(state) {
  write("status", state.status);
  write("phase", `: ${state.phase}`);
  write("percent", state.done);
  write("left", state.left);
  document.querySelector("[data-part=waits]")?.toggleAttribute("hidden", !state.waiting);
  document.querySelector("progress")?.setAttribute("value", String(state.percent));
  return draw(state.curves) && !state.over;
}

/** @param {string} from */
async function poll(from) {
  const response = await fetch(from, { headers: { Accept: "application/json" } }).catch(() => undefined);
  if (response?.ok && !show(await response.json())) {
    location.reload();
    return;
  }
  setTimeout(poll, PAUSE_MS, from);
}

if (address) {
  document.querySelector("[data-part=again]")?.setAttribute("hidden", "");
  setTimeout(poll, PAUSE_MS, address);
}

export {};
