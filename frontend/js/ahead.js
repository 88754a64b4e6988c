// The comparison that is to follow: fetched while the present one is read, so that it shows without waiting.

/** How long the present one has the network and the processor to itself, in milliseconds. */
const PATIENCE_MS = 200;

/** @type {Ahead | undefined} */
let held;
let asked = "";

/**
 * Keeps what is to follow, or nothing; the document says so, for whoever waits until the next answer needs no page.
 * @param {Ahead} [ahead]
 */
function hold(ahead) {
  held = ahead;
  document.documentElement.toggleAttribute("data-ahead", ahead !== undefined);
}

/** @param {ParentNode} page */
const leaseOf = (page) => page.querySelector("main.compare")?.getAttribute("data-lease") ?? "";

/** Fetches what is to follow the comparison on the screen, once for each. */
async function fetchAhead() {
  const present = leaseOf(document);
  const study = document.querySelector("#judge input[name=study]")?.getAttribute("value");
  const editing = document.querySelector("#judge input[name=supersede]") !== null;
  if (present === "" || present === asked || !study || editing) {
    return;
  }
  asked = present;
  hold();
  const reply = await fetch(`/work/${study}/ahead`, { headers: { Accept: "*/*" } }).catch(() => undefined);
  if (reply?.status !== 200 || reply.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  const next = leaseOf(page);
  // It may come late: then it follows a comparison that the screen has left, and is on the screen itself or was asked for anew.
  if (leaseOf(document) === present && next !== "" && next !== present) {
    hold({ lease: next, page });
  }
}

/** @typedef {{lease: string, page: Document}} Ahead */

/**
 * Takes out what is held, for the answer that is about to be sent: whatever is fetched meanwhile, the reply is about this one.
 * @returns {Ahead | undefined}
 */
export function take() {
  const taken = held;
  hold();
  return taken;
}

/**
 * The page to show when the server answers that the comparison held here is the next one.
 * @param {Document} answer
 * @param {Ahead | undefined} ahead what the server was told to be here already
 * @returns {Document | undefined} nothing for an answer that is a page itself
 */
export function turned(answer, ahead) {
  const turn = answer.querySelector("#turn");
  if (!turn || !ahead) {
    return undefined;
  }
  const { page } = ahead;
  const keep = turn.querySelector(".keep");
  const echo = turn.querySelector(".echo");
  page.querySelector(".work-top .keep")?.replaceWith(...(keep ? [page.importNode(keep, true)] : []));
  page.querySelector(".bar-row .echo")?.remove();
  page.querySelector(".bar-row .end")?.before(...(echo ? [page.importNode(echo, true)] : []));
  page.querySelector("button[form=undo]")?.toggleAttribute("disabled", turn.getAttribute("data-done") === "0");
  return page;
}

const soon = () => setTimeout(fetchAhead, PATIENCE_MS);
document.addEventListener("swapped", soon);
soon();
