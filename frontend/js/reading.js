// Makes texts good to read: formulas set, code coloured, long texts scrolled as the reader likes. Every text of a page
// is treated alike and at the same time; where anything fails, the source stays as it is.

import { hljs, katex } from "./library.js";
import { fit } from "./scrolling.js";
import { allowStyles } from "./styles.js";

const MOST_FORMULAS = 300;
const LONGEST_CODE = 50_000;
const FORMULAS = "code.math:not([data-set]), pre > code.language-math:not([data-set])";
const CODE = 'pre > code[class^="language-"]:not(.language-math, [data-set])';

/** A formula that wants more than to be read is shown as its source. */
function refuse() {
  throw new Error("not trusted");
}

/** Any error is the text's: it then shows its source. Nothing in a formula may link, load, or grow beyond all measure. */
const RULES = { throwOnError: true, trust: refuse, strict: "ignore", maxSize: 12, maxExpand: 200 };

/**
 * What is still to be done in each text, as much as a text is allowed.
 * @param {string} selector
 * @param {number} most
 */
function places(selector, most) {
  const texts = [...document.querySelectorAll("div.text")];
  return texts.flatMap((text) => /** @type {HTMLElement[]} */ ([...text.querySelectorAll(selector)].slice(0, most)));
}

/**
 * The TeX between the signs, and whether it stands on its own.
 * @param {HTMLElement} place
 */
function formula(place) {
  const source = place.textContent ?? "";
  if (place.matches("pre > code")) {
    return { tex: source, displayMode: true };
  }
  const signs = source.startsWith("$") && !source.startsWith("$$") ? 1 : 2;
  return { tex: source.slice(signs, -signs), displayMode: source.startsWith("$$") || source.startsWith("\\[") };
}

/**
 * @param {HTMLElement} place
 * @param {any} library
 */
function set(place, library) {
  const { tex, displayMode } = formula(place);
  const set = document.createElement(displayMode ? "div" : "span");
  set.className = "formula";
  set.dir = "ltr";
  place.dataset.set = "as source";
  try {
    library.render(tex, set, { ...RULES, displayMode });
    (place.closest("pre") ?? place).replaceWith(set);
  } catch {
    // The source is what there is to read.
  }
}

/**
 * @param {HTMLElement} place
 * @param {any} library
 */
function colour(place, library) {
  const code = place.textContent ?? "";
  const language = place.className.slice("language-".length);
  place.dataset.set = "as source";
  if (code.length <= LONGEST_CODE && library.getLanguage(language)) {
    place.innerHTML = library.highlight(code, { language, ignoreIllegals: true }).value;
    place.dataset.set = language;
  }
}

/** Sets the formulas of the page, fetching what sets them if need be. */
async function formulas() {
  const library = places(FORMULAS, 1).length > 0 ? await katex() : undefined;
  if (library) {
    allowStyles(SVGElement);
    allowStyles(MathMLElement);
    for (const place of places(FORMULAS, MOST_FORMULAS)) {
      set(place, library);
    }
  }
}

/** Colours the code of the page, fetching what colours it if need be. */
async function code() {
  const library = places(CODE, 1).length > 0 ? await hljs() : undefined;
  if (library) {
    for (const place of places(CODE, MOST_FORMULAS)) {
      colour(place, library);
    }
  }
}

/** Tables wider than their frame can be scrolled by keys. */
function frames() {
  for (const frame of document.querySelectorAll("div.text .wide")) {
    frame.toggleAttribute("tabindex", false);
    if (frame.scrollWidth > frame.clientWidth) {
      frame.setAttribute("tabindex", "0");
    }
  }
}

/** Makes the texts of the present page ready; the page says when it is done. */
export async function read() {
  fit();
  frames();
  await Promise.all([formulas(), code()]);
  fit();
  document.documentElement.dataset.read = "true";
}
