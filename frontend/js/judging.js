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
/** The steps of the scale in the order of the screen */
export const radios = () =>
  [...document.querySelectorAll("input[name=answer]")].filter((one) => one instanceof HTMLInputElement);
/** The place of the chosen step, -1 before a choice */
export const chosen = () => radios().findIndex((one) => one.checked);

/** @param {string} message shown by the bar; an empty one takes it away */
export function trouble(message) {
  const place = find(".trouble", HTMLElement);
  if (place) {
    place.hidden = message === "";
    place.textContent = message;
  }
}
