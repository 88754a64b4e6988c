// Counts anew what a snapshot would hold whenever an answer changes, where that takes no time worth mentioning.

const PAUSE_MS = 250;

const form = document.querySelector("form#freeze");
let latest = 0;
let timer = 0;

/**
 * Puts what the page says about a fault where it would stand, and takes it away when it is mended.
 * @param {Document} page
 */
function tell(page) {
  const said = document.querySelector(".flash.problem");
  const fault = page.querySelector(".flash.problem");
  if (said && fault) {
    said.textContent = fault.textContent;
  } else if (fault) {
    document.querySelector("main")?.before(fault);
  } else {
    said?.remove();
  }
}

/** Asks the page for the same answers and takes its counts over, unless a later question is already out. */
async function count() {
  if (!(form instanceof HTMLFormElement) || !form.checkValidity()) {
    return;
  }
  const mine = ++latest;
  const answers = new FormData(form);
  answers.delete("_csrf");
  const query = new URLSearchParams([...answers].map(([key, value]) => [key, String(value)]));
  const response = await fetch(`${form.action}?${query}`, { headers: { Accept: "text/html" } }).catch(() => undefined);
  const page = new DOMParser().parseFromString(response?.ok ? await response.text() : "", "text/html");
  const fresh = page.querySelector("#preview");
  if (fresh && mine === latest) {
    document.querySelector("#preview")?.replaceWith(fresh);
    tell(page);
  }
}

if (form instanceof HTMLFormElement && form.dataset.live === "true") {
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(count, PAUSE_MS);
  });
}

export {};
