// Keys within the groups of buttons that stand under the scale: aspects, confidence, reasons for not judging.

import { find } from "./judging.js";
import { lengthOf } from "./open.js";

const GROUPS = "#judge fieldset.scale, #judge fieldset.group, #judge fieldset.doubts";

/** @returns {Element[]} the groups that are on the screen, the scale first */
const groups = () => [...document.querySelectorAll(GROUPS)].filter((one) => one.checkVisibility());

/**
 * Goes to the chosen button of a group, or to its first.
 * @param {Element | undefined} group
 */
function enter(group) {
  const button = group?.querySelector("input:checked") ?? group?.querySelector("input");
  if (button instanceof HTMLElement) {
    button.focus();
  }
}

/** @param {Element} group */
function onward(group) {
  const all = groups();
  const open = all.slice(all.indexOf(group) + 1).find((one) => !isAnswered(one));
  if (open) {
    enter(open);
  }
}

/** @param {Element} group */
const isAnswered = (group) => group.querySelector(".step:not(.unsaid) input:checked, .choice input:checked") !== null;

/**
 * Takes the button with that key, and goes on to the next group that is open.
 * @param {string} key
 * @param {Element} group
 */
function take(key, group) {
  const button = [...group.querySelectorAll("input")].find((one) => one.dataset.key?.toLowerCase() === key);
  if (!button) {
    return false;
  }
  button.checked = true;
  button.focus();
  button.dispatchEvent(new Event("change", { bubbles: true }));
  onward(group);
  return true;
}

/**
 * @param {string} key
 * @param {Element | null} focus
 * @returns {boolean} whether the key was meant for a group
 */
export function inRow(key, focus) {
  const group = focus?.closest(GROUPS);
  if (!group) {
    return false;
  }
  if (key === "ArrowDown" || key === "ArrowUp") {
    const all = groups();
    enter(all[all.indexOf(group) + (key === "ArrowDown" ? 1 : -1)]);
    return all.length > 1;
  }
  return group.matches(".group, .doubts") && take(key.toLowerCase(), group);
}

/** Says under the rationale how much of the least is written. @param {(written: number, least: number) => string} says */
export function count(says) {
  const box = find("textarea[data-shortest]", HTMLTextAreaElement);
  const place = find(".rationale .count", HTMLElement);
  if (box && place) {
    place.textContent = says(lengthOf(box.value), Number(box.dataset.shortest));
  }
}
