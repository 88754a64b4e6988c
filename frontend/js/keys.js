// What a key means on the compare screen. Pure: the page acts on the answer.

/** @typedef {{choices: string[], chosen: number}} Scale the keys of the buttons in the order of the screen; chosen is -1 before a choice */
/** @typedef {"submit" | "skip" | "undo" | "keys" | "guidelines" | "reason" | "reveal"} Command */
/** @typedef {{kind: "choose", index: number} | {kind: Command}} Action */

/** @type {Record<string, Command>} */
const COMMANDS = {
  enter: "submit",
  s: "skip",
  u: "undo",
  "?": "keys",
  g: "guidelines",
  r: "reason",
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
 * The action that a key asks for.
 * @param {string} key as a keyboard event names it
 * @param {Scale} scale
 * @returns {Action | undefined} undefined for keys that mean nothing here
 */
export function actionFor(key, scale) {
  const name = key.toLowerCase();
  const at = scale.choices.findIndex((choice) => choice.toLowerCase() === (name === "0" ? "e" : name));
  if (at >= 0) {
    return { kind: "choose", index: at };
  }
  if (name === "arrowleft" || name === "arrowright") {
    return { kind: "choose", index: moved(scale, name === "arrowleft" ? -1 : 1) };
  }
  if (name === "a" || name === "b") {
    return { kind: "choose", index: sided(scale, name === "a" ? -1 : 1) };
  }
  const command = COMMANDS[name];
  return command && { kind: command };
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
  return typing || ((key === "Enter" || key === " ") && focus.matches("a[href], button, summary"));
}
