// What scripts say comes from the page, which knows the reader's language: data-say-NAME on any element.

/**
 * The sentence that the page hands over under a name.
 * @param {string} name
 * @param {...string} parts for the gaps {0}, {1}, ...
 * @returns {string} the name itself where the page hands nothing over
 */
export function say(name, ...parts) {
  const sentence = document.querySelector(`[data-say-${name}]`)?.getAttribute(`data-say-${name}`) ?? name;
  return sentence.replace(/\{(\d+)\}/g, (gap, at) => parts[Number(at)] ?? gap);
}
