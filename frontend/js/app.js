// The entry of every page: common behaviour here, a page's own in ./pages/<data-page>.js.

const dark = matchMedia("(prefers-color-scheme: dark)");

/** @returns {"light" | "dark"} the theme in force */
function theme() {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") {
    return chosen;
  }
  return dark.matches ? "dark" : "light";
}

/** Names the toggle after what it will do, and tells the plots. */
function themeChanged() {
  for (const toggle of document.querySelectorAll("[data-theme-toggle]")) {
    const next = theme() === "dark" ? "light" : "dark";
    toggle.textContent = toggle.getAttribute(`data-${next}`);
    toggle.setAttribute("aria-label", toggle.getAttribute(`data-use-${next}`) ?? "");
  }
  document.dispatchEvent(new CustomEvent("theme"));
}

/** Keeps the theme that the toggle names. */
function toggleTheme() {
  const next = theme() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  localStorage.setItem("theme", next);
  themeChanged();
}

/** Marks the entry of the main navigation that holds the present page. */
function markCurrent() {
  const here = location.pathname;
  for (const link of document.querySelectorAll(".top nav a")) {
    if (!(link instanceof HTMLAnchorElement)) {
      continue;
    }
    const path = link.pathname;
    const also = link.dataset.also?.split(" ") ?? [];
    if ([path, ...also].some((one) => here === one || here.startsWith(`${one}/`))) {
      link.setAttribute("aria-current", here === path ? "page" : "true");
      moveInto(link);
    }
  }
}

/**
 * Moves the navigation of a narrow screen so that an entry stands in its middle.
 * @param {HTMLElement} link
 */
function moveInto(link) {
  const bar = link.closest("nav");
  if (bar) {
    bar.scrollLeft = link.offsetLeft - bar.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2;
  }
}

/** Writes times in the reader's own zone. */
function localTimes() {
  const { lang } = document.documentElement;
  const language = lang === "en" ? "en-GB" : lang;
  for (const time of document.querySelectorAll("time[data-local]")) {
    const at = new Date(time.getAttribute("datetime") ?? "");
    const form = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
    time.textContent = at.toLocaleString(language, /** @type {Intl.DateTimeFormatOptions} */ (form));
  }
}

/** Makes the present body ready; a page that swaps its body says so by the event "swapped". */
function prepare() {
  for (const toggle of document.querySelectorAll("[data-theme-toggle]")) {
    toggle.removeAttribute("hidden");
  }
  themeChanged();
  markCurrent();
  localTimes();
  if (document.querySelector("div.text")) {
    import("./reading.js").then(({ read }) => read());
  }
}

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-theme-toggle]")) {
    toggleTheme();
  }
});

/** A browser that refuses a form goes to the field that is wrong, and cannot where it is folded away. */
document.addEventListener(
  "invalid",
  (event) => event.target instanceof Element && event.target.closest("details")?.setAttribute("open", ""),
  true,
);
document.addEventListener("swapped", prepare);
dark.addEventListener("change", themeChanged);
prepare();
document.documentElement.dataset.script = "on";

const page = document.querySelector("main[data-page]")?.getAttribute("data-page");
if (page) {
  await import(`./pages/${page}.js`);
}
if (document.querySelector("figure[data-plot]")) {
  const { drawAll } = await import("./plot.js");
  drawAll();
}
document.documentElement.dataset.ready = "true";

export {};
