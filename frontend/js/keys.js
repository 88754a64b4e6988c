// What a key means on the compare screen. Pure: the page acts on the answer.

/** @typedef {{choices: string[], chosen: number, beside: string[]}} Scale the keys of the row in the order of the screen and of the answers beside it; chosen is the place in the row, -1 before a choice */
/** @typedef {"submit" | "skip" | "undo" | "keys" | "guidelines" | "report" | "reason" | "improve" | "reveal"} Command */
/** @typedef {{kind: "choose", index: number} | {kind: "beside", index: number} | {kind: Command}} Action */

/** @type {Record<string, Command>} */
const COMMANDS = {
  enter: "submit",
  s: "skip",
  u: "undo",
  "?": "keys",
  g: "guidelines",
  p: "report",
  r: "reason",
  i: "improve",
  v: "reveal",
};

/**
 * The place one further to the left or right; the first press on an untouched scale takes the weakest step of that side.
 * @param {Scale} scale
 * @param {-1 | 1} by
 */
function moved({ choices, chosen }, by) {
  const middle = (choices.length - 1) / 2;
  const next = chosen < 0 ? (by < 0 ? Math.ceil(middle) - 1 : Math.floor(middle) + 1) : chosen + by;
  return Math.max(0, Math.min(choices.length - 1, next));
}

/**
 * The place that A or B takes: "better" at first, one step stronger with every further press.
 * @param {Scale} scale
 * @param {-1 | 1} side
 */
function sided({ choices, chosen }, side) {
  const steps = Math.floor(choices.length / 2);
  const outward = side < 0 ? chosen : choices.length - 1 - chosen;
  const stands = chosen >= 0 && outward < steps;
  const next = stands ? Math.max(0, outward - 1) : Math.min(1, steps - 1);
  return side < 0 ? next : choices.length - 1 - next;
}

/**
 * The button whose own key this is, in the row or beside it.
 * @param {string} name
 * @param {Scale} scale
 * @returns {Action | undefined}
 */
function ownKey(name, { choices, beside }) {
  const wanted = name === "0" ? "e" : name;
  const inRow = choices.findIndex((choice) => choice.toLowerCase() === wanted);
  if (inRow >= 0) {
    return { kind: "choose", index: inRow };
  }
  const index = beside.findIndex((choice) => choice.toLowerCase() === wanted);
  return index >= 0 ? { kind: "beside", index } : undefined;
}

/**
 * A way along the row: arrows where there is one, letters where it has two sides.
 * @param {string} name
 * @param {Scale} scale
 * @returns {Action | undefined}
 */
function along(name, scale) {
  if (scale.choices.length > 0 && (name === "arrowleft" || name === "arrowright")) {
    return { kind: "choose", index: moved(scale, name === "arrowleft" ? -1 : 1) };
  }
  if (scale.choices.includes("1") && (name === "a" || name === "b")) {
    return { kind: "choose", index: sided(scale, name === "a" ? -1 : 1) };
  }
  return undefined;
}

/**
 * The action that a key asks for.
 * @param {string} key as a keyboard event names it
 * @param {Scale} scale
 * @returns {Action | undefined} undefined for keys that mean nothing here
 */
export function actionFor(key, scale) {
  const name = key.toLowerCase();
  const command = COMMANDS[name];
  return ownKey(name, scale) ?? along(name, scale) ?? (command && { kind: command });
}

/**
 * Whether a key pressed here is meant for the element under focus: text being typed, or a control that Enter works.
 * @param {string} key
 * @param {Element | null} focus
 */
export function belongsTo(key, focus) {
  if (!focus) {
    return false;
  }
  const typing = focus.matches("textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable=true]");
  return typing || ((key === "Enter" || key === " ") && focus.matches("a[href], button:not(.grip), summary"));
}
