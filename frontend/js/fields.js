// The fields of a form by name: what drafts keep, and how they come back.

/** @typedef {Record<string, string>} Fields */

/**
 * The fields that a person fills in.
 * @param {HTMLFormElement} form
 */
function filled(form) {
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>} */
  const all = form.querySelectorAll("input:not([type=hidden]), textarea, select");
  return [...all];
}

/**
 * @param {HTMLFormElement} form
 * @returns {Fields}
 */
export function read(form) {
  /** @type {Fields} */
  const fields = {};
  for (const one of filled(form)) {
    const off = one instanceof HTMLInputElement && (one.type === "radio" || one.type === "checkbox") && !one.checked;
    if (!off && !one.disabled && one.name !== "") {
      fields[one.name] = one.value;
    }
  }
  return fields;
}

/**
 * @param {HTMLFormElement} form
 * @param {Fields} fields all of them: a button that is not named is not chosen
 */
export function write(form, fields) {
  for (const one of filled(form)) {
    if (one instanceof HTMLInputElement && (one.type === "radio" || one.type === "checkbox")) {
      one.checked = fields[one.name] === one.value;
    } else {
      one.value = fields[one.name] ?? one.value;
    }
  }
}
