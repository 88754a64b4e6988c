// How many characters of the reason were pasted and not typed. The server keeps it beside the reason; without script nobody counts,
// and nothing is said.

import { find, rationale } from "./judging.js";

/** @typedef {import("./fields.js").Fields} Fields */

const place = () => find("#judge input[name=pasted]", HTMLInputElement);

/** Whether what is being dragged was taken from the reason itself. */
let moving = false;

/**
 * Begins to count for the comparison on the screen. A reason of which part was written while nobody counted stays uncounted.
 * @param {Fields | undefined} draft what was kept for it, if anything was
 */
export function counting(draft) {
  const field = place();
  if (field) {
    const before = draft ? (draft.pasted ?? "") : field.value;
    field.value = before === "" && !rationale()?.value ? "0" : before;
  }
}

/**
 * The count as a field of the draft; nothing where nobody counts.
 * @returns {Fields}
 */
export function counted() {
  const field = place();
  if (!field || field.value === "") {
    return {};
  }
  if (!rationale()?.value) {
    field.value = "0";
  }
  return { pasted: field.value };
}

/**
 * @param {Event} event
 * @param {DataTransfer | null} brought
 */
function add(event, brought) {
  const field = place();
  if (field && field.value !== "" && event.target === rationale()) {
    const text = brought?.getData("text/plain") ?? "";
    field.value = String(Math.min(Number(field.value) + text.length, rationale()?.maxLength ?? 0));
  }
}

document.addEventListener("paste", (event) => add(event, event.clipboardData));
document.addEventListener("dragstart", (event) => {
  moving = event.target === rationale();
});
document.addEventListener("dragend", () => {
  moving = false;
});
document.addEventListener("drop", (event) => {
  if (!moving) {
    add(event, event.dataTransfer);
  }
});
