// The study designer: what is typed is kept on the server, and the worker's screen beside the form follows it.

import { fitSheet, openSheet } from "../sheet.js";
import { say } from "../words.js";

const PAUSE_MS = 500;
const WIDTHS = { desktop: 1180, phone: 390 };

const form = /** @type {HTMLFormElement} */ (document.querySelector("#design"));
const frame = /** @type {HTMLElement | null} */ (document.querySelector(".preview-window"));
const says = document.querySelector(".preview-says");
/** @type {keyof typeof WIDTHS} */
let width = "desktop";
/** @type {HTMLElement | undefined} */
let inside;
/** @type {number | undefined} */
let timer;
let latest = 0;

/** @param {string} text */
function tell(text) {
  if (says) {
    says.textContent = text;
  }
}

/**
 * Puts the worker's screen into the frame, with the panel open that the section is about.
 * @param {Document} page
 */
function show(page) {
  const wrong = page.querySelector("[data-wrong]");
  wrong?.remove();
  tell(wrong?.textContent ?? "");
  if (inside) {
    const scroller = /** @type {HTMLElement} */ (inside.parentElement);
    const top = scroller.scrollTop;
    inside.replaceChildren(...document.adoptNode(page.body).childNodes);
    const panel = form.action.endsWith("/guidelines") && inside.querySelector("#guidelines");
    if (panel) {
      panel.removeAttribute("popover");
      panel.classList.add("shown");
    }
    scroller.scrollTop = top;
  }
  return !wrong;
}

/**
 * Sends the form as it stands, to be kept and shown.
 * @param {boolean} typed whether anything was typed since the page was loaded
 */
async function follow(typed) {
  latest += 1;
  const mine = latest;
  const fields = /** @type {[string, string][]} */ (
    [...new FormData(form)].map(([key, value]) => [key, String(value)])
  );
  const address = String(form.dataset.preview);
  try {
    const reply = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    if (!reply.ok || reply.redirected) {
      throw new Error(reply.statusText);
    }
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (mine === latest && show(page) && typed) {
      tell(say("kept"));
    }
  } catch {
    tell(say("offline"));
  }
}

function changed() {
  clearTimeout(timer);
  timer = setTimeout(() => follow(true), PAUSE_MS);
}

/** @param {HTMLElement} place */
function prepare(place) {
  for (const hidden of document.querySelectorAll("[data-needs-script]")) {
    hidden.removeAttribute("hidden");
  }
  inside = openSheet(place, document.querySelector("#preview-title")?.textContent ?? "");
  new ResizeObserver(() => fitSheet(place, WIDTHS[width])).observe(place);
  for (const button of document.querySelectorAll("[data-width]")) {
    button.addEventListener("click", () => {
      width = button.getAttribute("data-width") === "phone" ? "phone" : "desktop";
      for (const each of document.querySelectorAll("[data-width]")) {
        each.setAttribute("aria-pressed", String(each === button));
      }
      fitSheet(place, WIDTHS[width]);
    });
  }
  follow(false);
}

form.addEventListener("input", changed);
form.addEventListener("change", changed);
if (frame) {
  prepare(frame);
}
