// Deciding on a disputed comparison by keyboard; all of it works without.

import { belongsTo } from "../keys.js";

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

function toggleDiff() {
  const diff = document.querySelector("details#diff");
  if (diff instanceof HTMLDetailsElement) {
    diff.open = !diff.open;
    diff.scrollIntoView({ block: "nearest" });
  }
}

/** @type {Record<string, () => void>} */
const COMMANDS = { d: toggleDiff, n: () => press("next"), u: () => press("undo"), v: () => press("unveil") };

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
