// Third-party libraries, fetched when the first text needs one. The page says where they are: data-NAME on the entry's tag.

/** @param {string} name */
function address(name) {
  return document.querySelector("script[data-libraries]")?.getAttribute(`data-${name}`) ?? "";
}

/** @type {Map<string, Promise<boolean>>} */
const fetched = new Map();

/**
 * @param {HTMLElement} element a script or a style sheet
 * @returns {Promise<boolean>} whether it came; false when the network failed
 */
function arrival(element) {
  return new Promise((resolve) => {
    element.addEventListener("load", () => resolve(true));
    element.addEventListener("error", () => resolve(false));
    document.head.append(element);
  });
}

/** @param {string} name */
function script(name) {
  const element = document.createElement("script");
  element.src = address(name);
  return arrival(element);
}

/** @param {string} name */
function style(name) {
  const element = document.createElement("link");
  element.rel = "stylesheet";
  element.href = address(name);
  return arrival(element);
}

/**
 * Fetches a library once; a failure is tried anew with the next text.
 * @param {string} name
 * @param {() => Promise<boolean>} parts
 */
async function once(name, parts) {
  const coming = fetched.get(name) ?? parts();
  fetched.set(name, coming);
  if (!(await coming)) {
    fetched.delete(name);
    return undefined;
  }
  return /** @type {any} */ (globalThis)[name];
}

/** @returns {Promise<any>} what sets formulas; undefined when it cannot be had */
export const katex = () =>
  once("katex", () => Promise.all([script("katex"), style("katex-style")]).then((all) => all.every(Boolean)));

/** @returns {Promise<any>} what colours code; undefined when it cannot be had */
export const hljs = () => once("hljs", () => script("highlight"));
