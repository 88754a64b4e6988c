// Draws every figure[data-plot] from the table inside it. The table stays, folded under the drawing: it is the data.

import { read } from "./figures.js";
import { option } from "./options.js";
import { allowStyles } from "./styles.js";
import { say } from "./words.js";

/** @typedef {import("./figures.js").Colours} Colours */

/** As wide as drawings are on paper, in pixels: within the margins of A4 and of Letter. */
const PAPER_WIDTH = 680;

/**
 * The colour that a token stands for.
 * @param {string} token
 * @param {"" | "light"} scheme the present one where it is empty
 */
function colour(token, scheme) {
  const probe = document.createElement("span");
  probe.style.colorScheme = scheme;
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/**
 * @param {"" | "light"} scheme
 * @returns {Colours}
 */
function colours(scheme) {
  const those = (/** @type {string[]} */ ...tokens) => tokens.map((token) => colour(token, scheme));
  const series = those("--accent", "--warn", "--bad", "--good", "--quiet");
  const [ink, quiet, line, accent, card] = those("--ink", "--quiet", "--line", "--accent", "--card");
  return /** @type {Colours} */ ({ ink, quiet, line, accent, card, series });
}

/**
 * Folds the table under the drawing.
 * @param {HTMLElement} figure
 * @param {HTMLTableElement} table
 */
function fold(figure, table) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = say("numbers");
  details.append(summary, figure.querySelector(".scroll-x") ?? scrolling(table));
  figure.append(details);
}

/**
 * A frame in which a wide table can be moved sideways, by keys too.
 * @param {HTMLTableElement} table
 */
function scrolling(table) {
  const frame = document.createElement("div");
  frame.className = "scroll-x";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", say("numbers"));
  frame.append(table);
  return frame;
}

/**
 * Draws in light colours and as wide as paper while the page is printed: the layout of the screen may be wider, and dark.
 * @param {any} chart
 * @param {(scheme: "" | "light") => void} render
 */
function alsoOnPaper(chart, render) {
  addEventListener("beforeprint", () => {
    chart.resize({ width: PAPER_WIDTH });
    render("light");
  });
  addEventListener("afterprint", () => {
    chart.resize({ width: "auto" });
    render("");
  });
}

/**
 * Adds the place to draw above the table and keeps the drawing in step with size and theme.
 * @param {HTMLElement} figure
 * @param {any} echarts
 */
function draw(figure, echarts) {
  const table = figure.querySelector("table");
  if (!table?.tBodies[0]?.rows.length) {
    return;
  }
  const place = document.createElement("div");
  place.className = "plot";
  place.setAttribute("role", "img");
  fold(figure, table);
  figure.querySelector("details")?.before(place);
  const chart = echarts.init(place, null, { renderer: "svg" });
  const caption = figure.querySelector("figcaption")?.textContent?.trim() ?? "Plot";
  const render = (/** @type {"" | "light"} */ scheme) =>
    chart.setOption(
      option(read(table), { caption, width: String(chart.getWidth()), ...figure.dataset }, colours(scheme)),
      true,
    );
  render("");
  new ResizeObserver(() => {
    chart.resize();
    render("");
  }).observe(place);
  document.addEventListener("theme", () => render(""));
  figure.addEventListener("redraw", () => render(""));
  alsoOnPaper(chart, render);
}

/** Draws all figures of the page. */
export async function drawAll() {
  const path = "/webjars/echarts/echarts.esm.min.js";
  const echarts = await import(path);
  allowStyles(SVGElement);
  for (const figure of document.querySelectorAll("figure[data-plot]")) {
    if (figure instanceof HTMLElement) {
      draw(figure, echarts);
    }
  }
}
