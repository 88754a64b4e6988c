// How the responses of a comparison scroll: with the page, or each in a frame of its own, together or separately. What
// the reader chose is kept in this browser. All responses have the same frame.

const WAYS = ["page", "together", "separately"];
/** The share of the window from which on a response counts as long. */
const LONG = 0.6;

const texts = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("main.compare .answer > div.text")]);

/** Where a text was put by this script: its own scroll event is no wish of the reader's. */
const put = new WeakMap();

function way() {
  const kept = localStorage.getItem("scrolling") ?? "";
  return WAYS.includes(kept) ? kept : "page";
}

/** Applies the choice, and offers it where a response is long. */
export function fit() {
  const main = document.querySelector("main.compare");
  if (!(main instanceof HTMLElement)) {
    return;
  }
  main.dataset.scrolling = way();
  for (const button of document.querySelectorAll("button[data-scroll]")) {
    button.setAttribute("aria-pressed", String(button.getAttribute("data-scroll") === way()));
  }
  const long = texts().some((text) => text.scrollHeight > innerHeight * LONG);
  document.querySelector(".scrolling")?.toggleAttribute("hidden", !long);
  for (const text of texts()) {
    const framed = text.scrollHeight > text.clientHeight + 1;
    text.toggleAttribute("tabindex", false);
    if (framed) {
      text.setAttribute("tabindex", "0");
    }
  }
}

/** @param {HTMLElement} text */
const share = (text) => text.scrollTop / Math.max(1, text.scrollHeight - text.clientHeight);

/**
 * Brings the other texts to the same share of their length.
 * @param {Event} event
 */
function follow({ target }) {
  if (!(target instanceof HTMLElement) || way() !== "together" || !texts().includes(target)) {
    return;
  }
  if (Math.abs((put.get(target) ?? Number.NaN) - target.scrollTop) <= 1) {
    put.delete(target);
    return;
  }
  for (const text of texts()) {
    if (text !== target) {
      text.scrollTop = share(target) * (text.scrollHeight - text.clientHeight);
      put.set(text, text.scrollTop);
    }
  }
}

document.addEventListener("scroll", follow, { capture: true, passive: true });
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button[data-scroll]") : null;
  if (button) {
    localStorage.setItem("scrolling", button.getAttribute("data-scroll") ?? "page");
    fit();
  }
});
addEventListener("resize", fit);
