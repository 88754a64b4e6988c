// Reads the table of a figure into series, and series into an ECharts option. Pure: no drawing here.

/** @typedef {"x" | "label" | "value" | "low" | "high" | "count" | "skip"} Role */
/** @typedef {{name: string, values: number[], low: number[], high: number[]}} Series */
/** @typedef {{x: string[], series: Series[], counts: number[], labels: string[]}} Figure */
/** @typedef {{ink: string, quiet: string, line: string, accent: string, card: string, series: string[]}} Colours */
/** @typedef {Record<string, string | undefined>} Settings the data attributes of the figure */

/**
 * The number in a cell: its data-value, else its text without signs of thousands and percent.
 * @param {HTMLTableCellElement | undefined} cell
 * @returns {number} NaN where there is none
 */
export function numberIn(cell) {
  const raw = cell?.dataset.value ?? cell?.textContent?.replace(/[,\s]/g, "") ?? "";
  if (raw === "") {
    return Number.NaN;
  }
  return raw.endsWith("%") ? Number(raw.slice(0, -1)) / 100 : Number(raw);
}

/**
 * What each column means: data-role of its header, else the first is x and the others are values.
 * @param {HTMLTableElement} table
 * @returns {{role: Role, name: string}[]}
 */
function columns(table) {
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  return headers.map((header, i) => ({
    role: /** @type {Role} */ (header.dataset.role ?? (i === 0 ? "x" : "value")),
    name: header.textContent?.trim() ?? "",
  }));
}

/**
 * Reads the table; columns with the roles low and high belong to the value column before them.
 * @param {HTMLTableElement} table
 * @returns {Figure}
 */
export function read(table) {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  /** @type {Figure} */
  const figure = { x: [], series: [], counts: [], labels: [] };
  columns(table).forEach(({ role, name }, i) => {
    const cells = rows.map((row) => row.cells[i]);
    const last = figure.series.at(-1);
    if (role === "x") {
      figure.x = cells.map((cell) => cell?.dataset.value ?? cell?.textContent?.trim() ?? "");
    } else if (role === "value") {
      figure.series.push({ name, values: cells.map(numberIn), low: [], high: [] });
    } else if (role === "label") {
      figure.labels = cells.map((cell) => cell?.textContent?.trim() ?? "");
    } else if (role === "count") {
      figure.counts = cells.map(numberIn);
    } else if (role !== "skip" && last) {
      last[role] = cells.map(numberIn);
    }
  });
  return figure;
}

/**
 * Writes a number as the figure's format says, in the language of the page.
 * @param {number} value
 * @param {string | undefined} format
 */
export function shown(value, format) {
  if (!Number.isFinite(value)) {
    return "";
  }
  const language = globalThis.document?.documentElement.lang || "en";
  return format === "percent"
    ? value.toLocaleString(language, { style: "percent", maximumFractionDigits: 1 })
    : value.toLocaleString(language, { maximumFractionDigits: 3 });
}

/** @param {string} x */
const isNumber = (x) => x !== "" && Number.isFinite(Number(x));

/**
 * Whether every x is a number, so that the axis keeps the distances. A single place has none.
 * @param {Figure} figure
 */
export function numeric(figure) {
  return new Set(figure.x).size > 1 && figure.x.every(isNumber);
}

/**
 * A place on the x axis as people read it.
 * @param {number | string} x
 */
export function place(x) {
  return isNumber(String(x)) ? shown(Number(x), undefined) : String(x);
}

/**
 * The interval of each point as [x, low, high], in the order of the points; points without an interval are left out.
 * @param {Figure} figure
 * @param {Series} series
 * @param {boolean} byNumber
 * @returns {[number | string, number, number][]}
 */
export function reaches(figure, series, byNumber) {
  return series.low.flatMap((low, i) => {
    const high = series.high[i] ?? Number.NaN;
    const x = figure.x[i] ?? "";
    /** @type {[number | string, number, number][]} */
    const reach = Number.isFinite(low) && Number.isFinite(high) ? [[byNumber ? Number(x) : x, low, high]] : [];
    return reach;
  });
}
