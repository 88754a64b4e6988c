// Drafts on the server: saved a second after the last change and when the page is left, so that no tab is the only one that has them.

import { find, trouble } from "./judging.js";
import { say } from "./words.js";

/** @typedef {{lease: string, draft?: {fields: Record<string, string>, activeMs: number}}} Drafted */

const CALM_MS = 1_000;
const AGAIN_MS = 10_000;

/** @type {Drafted | undefined} */
let waiting;
let timer = 0;
let warned = false;

/** @param {number} ms */
function saveIn(ms) {
  clearTimeout(timer);
  timer = setTimeout(() => save(false), ms);
}

/**
 * Saves what waits, if anything does.
 * @param {boolean} leaving whether the page is about to go, which the request must outlive
 */
async function save(leaving) {
  clearTimeout(timer);
  const token = find("#judge input[name=_csrf]", HTMLInputElement)?.value;
  const present = waiting;
  if (!present?.draft || !token) {
    return;
  }
  waiting = undefined;
  const { fields, activeMs } = present.draft;
  const reply = await fetch(`/work/leases/${present.lease}/draft`, {
    method: "PUT",
    body: JSON.stringify({ ...fields, activeMs: String(activeMs) }),
    headers: { "X-CSRF-TOKEN": token, "Content-Type": "application/json", Accept: "application/json" },
    redirect: "manual",
    keepalive: leaving,
  }).catch(() => undefined);
  replied(reply, present);
}

/**
 * @param {Response | undefined} reply
 * @param {Drafted} present
 */
function replied(reply, present) {
  if (!reply || reply.status >= 500) {
    waiting ??= present;
    warned = true;
    trouble(say("unsaved"));
    saveIn(AGAIN_MS);
  } else if (reply.type === "opaqueredirect" || reply.status === 401 || reply.status === 403) {
    trouble(say("signed-out"));
  } else if (warned) {
    warned = false;
    trouble("");
  }
}

document.addEventListener("drafted", (event) => {
  /** @type {Drafted} */
  const drafted = /** @type {CustomEvent} */ (event).detail;
  if (drafted.draft) {
    waiting = drafted;
    saveIn(CALM_MS);
  } else if (waiting?.lease === drafted.lease) {
    waiting = undefined;
  }
});
addEventListener("pagehide", () => save(true));
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    save(true);
  }
});
addEventListener("online", () => saveIn(0));
