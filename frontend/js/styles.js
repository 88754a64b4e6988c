// Libraries that set style attributes, under a content policy that allows styles by script alone.

/** @type {Set<typeof Element>} */
const allowed = new Set();

/**
 * Lets elements of a type take a style attribute as styles set by script, which is what the library means.
 * @param {typeof Element} type
 */
export function allowStyles(type) {
  if (allowed.has(type)) {
    return;
  }
  allowed.add(type);
  const plain = type.prototype.setAttribute;
  /** @param {string} name @param {string} value */
  type.prototype.setAttribute = function (name, value) {
    if (name === "style" && "style" in this) {
      /** @type {HTMLElement} */ (/** @type {unknown} */ (this)).style.cssText = value;
    } else {
      plain.call(this, name, value);
    }
  };
}
