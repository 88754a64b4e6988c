// The parts of the compare screen as it stands; any of them may be missing, as on the page that has nothing to judge.

/**
 * @template {Element} T
 * @param {string} selector
 * @param {new (...args: any[]) => T} type
 * @returns {T | undefined}
 */
export function find(selector, type) {
  const element = document.querySelector(selector);
  return element instanceof type ? element : undefined;
}

/** The lease on the screen, or nothing */
export const lease = () => find("main.compare", HTMLElement)?.dataset.lease ?? "";
/** The form of the answer */
export const judge = () => find("#judge", HTMLFormElement);
/** Where the reason is typed */
export const rationale = () => find("textarea[name=rationale]", HTMLTextAreaElement);
/**
 * @param {string} selector
 * @returns {HTMLInputElement[]} in the order of the screen
 */
export const inputs = (selector) =>
  [...document.querySelectorAll(selector)].filter((one) => one instanceof HTMLInputElement);
/** The row of steps from A to B */
export const steps = () => inputs("#judge .steps input[name=answer]");
/** The answers beside the row */
export const beside = () => inputs("#judge .beside input[name=answer]");
/** The place of the chosen step in the row, -1 before a choice and while another answer is chosen */
export const chosen = () => steps().findIndex((one) => one.checked);
/** The answer that is chosen, in the row or beside it */
export const taken = () => inputs("#judge input[name=answer]").find((one) => one.checked);

/** @param {string} message shown by the bar; an empty one takes it away */
export function trouble(message) {
  const place = find(".trouble", HTMLElement);
  if (place) {
    place.hidden = message === "";
    place.textContent = message;
  }
}
