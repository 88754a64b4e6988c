// Counts anew what a snapshot would hold whenever an answer changes.

const PAUSE_MS = 250;

const form = document.querySelector("form#freeze");
let latest = 0;
let timer = 0;

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
  const html = response?.ok ? await response.text() : "";
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("#preview");
  if (fresh && mine === latest) {
    document.querySelector("#preview")?.replaceWith(fresh);
  }
}

form?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(count, PAUSE_MS);
});

export {};
