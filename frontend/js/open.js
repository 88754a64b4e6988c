// What is still to be answered before a comparison can be submitted. The server asks for the same.

import { find, inputs, taken } from "./judging.js";

/** @typedef {{element: HTMLElement, message: "choose" | "open", name: string}} Open what to go to, and how to say it */

/** @param {HTMLElement} group */
const isAnswered = (group) => group.querySelector("input:checked") !== null;

/** @returns {Open | undefined} the answer itself, unless there is one */
function openAnswer() {
  const [first] = inputs("#judge input[name=answer]:not([type=hidden])");
  return first && !taken() ? { element: first, message: "choose", name: "" } : undefined;
}

/** @returns {Open | undefined} the reason why somebody cannot judge */
function openDoubt() {
  const [first] = inputs("#judge input[name=why]");
  const words = find("#judge input[name=whyWords]", HTMLInputElement);
  const name = document.querySelector(".doubts legend")?.textContent ?? "";
  const chosen = inputs("#judge input[name=why]").find((one) => one.checked);
  if (first && !chosen) {
    return { element: first, message: "open", name };
  }
  return words && chosen?.value === "OTHER" && words.value.trim() === ""
    ? { element: words, message: "open", name }
    : undefined;
}

/** @returns {Open | undefined} the first aspect without an answer */
function openAspect() {
  for (const group of document.querySelectorAll("#judge fieldset[data-required]")) {
    const button = group.querySelector("input");
    if (group instanceof HTMLElement && button && !isAnswered(group)) {
      return { element: button, message: "open", name: group.dataset.name ?? "" };
    }
  }
  return undefined;
}

/** The characters of a text as the server counts them. @param {string} text */
export const lengthOf = (text) => [...text.trim()].length;

/** @returns {Open | undefined} the rationale while it is too short */
function openRationale() {
  const box = find("textarea[data-shortest]", HTMLTextAreaElement);
  return box && lengthOf(box.value) < Number(box.dataset.shortest)
    ? { element: box, message: "open", name: box.labels[0]?.textContent ?? "" }
    : undefined;
}

/** @returns {Open | undefined} the first thing in the order of the screen that is open */
export function firstOpen() {
  const answer = openAnswer();
  if (answer || taken()?.value === "CANNOT_JUDGE") {
    return answer ?? openDoubt();
  }
  return openAspect() ?? openRationale();
}
