// Deciding on a disputed comparison by keyboard; all of it works without.

import { belongsTo } from "../keys.js";
import { tellWhenOpened } from "../opinion.js";

/** @type {Record<string, string>} */
const OUTCOMES = { 1: "FIRST", 2: "SECOND", e: "TIE", 0: "TIE", c: "CANNOT_JUDGE" };

const form = document.querySelector("form#ruling");
const reason = form?.querySelector("textarea");

/** @param {string} outcome */
function choose(outcome) {
  const radio = form?.querySelector(`input[value="${outcome}"]`);
  if (radio instanceof HTMLInputElement) {
    radio.checked = true;
    reason?.focus();
  }
}

/** @param {string} id */
function press(id) {
  const target = document.getElementById(id);
  if (target instanceof HTMLElement) {
    target.click();
  }
}

/** @param {string} id */
function toggle(id) {
  const fold = document.getElementById(id);
  if (fold instanceof HTMLDetailsElement) {
    fold.open = !fold.open;
    fold.scrollIntoView({ block: "nearest" });
  }
}

for (const opinion of document.querySelectorAll("details.opinion")) {
  if (opinion instanceof HTMLDetailsElement) {
    tellWhenOpened(opinion);
  }
}

/** @type {Record<string, () => void>} */
const COMMANDS = {
  d: () => toggle("diff"),
  m: () => toggle("opinion"),
  n: () => press("next"),
  u: () => press("undo"),
  v: () => press("unveil"),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form instanceof HTMLFormElement) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (event.key === "Escape" && document.activeElement === reason) {
    reason?.blur();
    return;
  }
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || belongsTo(event.key, document.activeElement)) {
    return;
  }
  const key = event.key.toLowerCase();
  const outcome = OUTCOMES[key];
  const command = COMMANDS[key];
  if (outcome || command) {
    event.preventDefault();
    outcome ? choose(outcome) : command?.();
  }
});
