// Fetches a page anew while something runs: main[data-running] holds the pause in milliseconds and is gone when all is done.

const present = () => document.querySelector("main");

/** @param {string | undefined} pause */
function later(pause) {
  if (pause) {
    setTimeout(refresh, Number(pause));
  }
}

/**
 * Whether a field holds something else than the page came with.
 * @param {Element} field
 */
function isChanged(field) {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, first);
  }
  if (field instanceof HTMLInputElement) {
    return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
  }
  return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue;
}

/** Whether somebody is filling a form in. */
function isInUse() {
  const fields = [...document.querySelectorAll("main input, main select, main textarea")];
  return fields.some((field) => field === document.activeElement || isChanged(field));
}

/** Puts the fresh main in the place of the present one, unless somebody is filling a form in. */
async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => undefined);
  const html = response?.ok ? await response.text() : "";
  const next = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  if (next && !isInUse()) {
    present()?.replaceWith(next);
    document.dispatchEvent(new Event("swapped"));
  }
  later(next?.dataset.running ?? present()?.dataset.running);
}

later(present()?.dataset.running);

export {};
