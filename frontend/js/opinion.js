// What a model makes of a comparison, asked for when its fold is opened: whoever decides first without it is not led by it.

/**
 * Fills the fold from the page it names when it is opened for the first time; where that fails, it says so and asks again the next time.
 * @param {HTMLDetailsElement} fold
 */
export function tellWhenOpened(fold) {
  const told = fold.querySelector(".model-says");
  let asked = false;
  fold.addEventListener("toggle", async () => {
    if (!fold.open || asked || !told) {
      return;
    }
    asked = true;
    show(told, ".asked");
    const parts = await partsOf(fold.dataset.from ?? "");
    if (parts.length === 0) {
      asked = false;
      show(told, ".lost");
    } else {
      told.replaceChildren(...parts);
    }
  });
}

/**
 * Shows one of the sentences and hides the others.
 * @param {Element} told
 * @param {string} sentence
 */
function show(told, sentence) {
  for (const one of told.children) {
    one.toggleAttribute("hidden", !one.matches(sentence));
  }
}

/**
 * The parts of a page that tell what a model makes of something; none where the page does not come.
 * @param {string} address
 */
async function partsOf(address) {
  const response = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => undefined);
  const page = new DOMParser().parseFromString(response?.ok ? await response.text() : "", "text/html");
  return [...page.querySelectorAll("[data-opinion]")].map((part) => document.importNode(part, true));
}
