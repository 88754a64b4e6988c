// Judging a sample by keyboard: an answer's own key chooses it, Enter sends it, U takes the last one back.

import { belongsTo } from "../keys.js";

const form = document.querySelector("form#answer");

function takeBack() {
  const button = document.querySelector("button#take-back");
  if (button instanceof HTMLButtonElement) {
    button.click();
  }
}

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || !(form instanceof HTMLFormElement) || belongsTo(event.key, document.activeElement)) {
    return;
  }
  if (event.key === "Enter") {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key.toLowerCase() === "u" && !event.repeat) {
    event.preventDefault();
    takeBack();
  }
  const radio = form.querySelector(`input[aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`);
  if (radio instanceof HTMLInputElement) {
    event.preventDefault();
    radio.checked = true;
    radio.focus();
  }
});
