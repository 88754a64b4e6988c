// Judging a sample by keyboard: an answer's own key chooses it, Enter sends it.

import { belongsTo } from "../keys.js";

const form = document.querySelector("form#answer");

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || !(form instanceof HTMLFormElement) || belongsTo(event.key, document.activeElement)) {
    return;
  }
  if (event.key === "Enter") {
    event.preventDefault();
    form.requestSubmit();
  }
  const radio = form.querySelector(`input[aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`);
  if (radio instanceof HTMLInputElement) {
    event.preventDefault();
    radio.checked = true;
    radio.focus();
  }
});
