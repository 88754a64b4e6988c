// Rewriting a response: the texts of those that are not picked stay out of what is posted and kept.

import { find } from "./judging.js";

/** Lets only the text count whose response is picked. */
export function sync() {
  const picked = find("#judge input[name=improve]:checked", HTMLInputElement)?.value ?? "";
  for (const text of document.querySelectorAll("#judge .edit textarea")) {
    text.toggleAttribute("disabled", text.closest(".edit")?.getAttribute("data-position") !== picked);
  }
}

/** Opens the part where a response is rewritten, where the study has one. */
export function open() {
  find("#judge .improve", HTMLDetailsElement)?.setAttribute("open", "");
  find("#judge input[name=improve]:checked", HTMLInputElement)?.focus();
}
