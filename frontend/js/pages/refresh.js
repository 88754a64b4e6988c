// Fetches a page anew while something runs: main[data-running] holds the pause in milliseconds and is gone when all is done.

const present = () => document.querySelector("main");

/** @param {string | undefined} pause */
function later(pause) {
  if (pause) {
    setTimeout(refresh, Number(pause));
  }
}

/** Puts the fresh main in the place of the present one, unless somebody is filling a form in. */
async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => undefined);
  const html = response?.ok ? await response.text() : "";
  const next = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  const typing = document.activeElement?.matches("input, select, textarea");
  if (next && !typing) {
    present()?.replaceWith(next);
    document.dispatchEvent(new Event("swapped"));
  }
  later(next?.dataset.running ?? present()?.dataset.running);
}

later(present()?.dataset.running);

export {};
