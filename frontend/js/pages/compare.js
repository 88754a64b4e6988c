// The compare screen: keys, drafts, active time, and answers sent without a page load. All of it works as plain forms, too.

import { onBoard, ready } from "../board.js";
import { ActiveClock } from "../clock.js";
import { forget, keep, orphans, recall } from "../draft.js";
import { read, write } from "../fields.js";
import { open as improve, sync } from "../improve.js";
import { beside, chosen, find, judge, lease, rationale, steps, taken, trouble } from "../judging.js";
import { actionFor, belongsTo } from "../keys.js";
import { firstOpen } from "../open.js";
import { counted, counting } from "../pasting.js";
import { count, inRow } from "../rows.js";
import { send } from "../send.js";
import { say } from "../words.js";

const RENEW_MS = 60_000;

let clock = new ActiveClock(performance.now());
let busy = false;

/** Keeps the present state as the lease's draft, and says what is chosen. */
function changed() {
  const form = judge();
  if (!form) {
    return;
  }
  sync();
  keep(lease(), { fields: { ...read(form), ...counted() }, activeMs: clock.total(performance.now()) });
  const says = find(".says", HTMLElement);
  if (says) {
    says.textContent = taken()?.dataset.says ?? "";
  }
  count((written, least) => say("count", String(written), String(least)));
}

/** Puts a draft back into the form. */
function restore() {
  const form = judge();
  const draft = recall(lease());
  const counted = Number(find("#judge input[name=activeMs]", HTMLInputElement)?.value ?? 0);
  clock = new ActiveClock(performance.now(), draft?.activeMs ?? counted);
  if (form && draft?.fields) {
    write(form, draft.fields);
  }
  counting(draft?.fields);
  ready();
  changed();
  find("details.reason", HTMLDetailsElement)?.toggleAttribute("open", Boolean(rationale()?.value));
}

/**
 * Puts another page of the same kind into place, without a load.
 * @param {Document} next
 * @param {string} url
 */
function swap(next, url) {
  const live = find("#live", HTMLElement);
  next.querySelector("#live")?.remove();
  document.title = next.title;
  document.body.replaceChildren(...document.adoptNode(next.body).childNodes, ...(live ? [live] : []));
  history.replaceState(null, "", url);
  document.dispatchEvent(new Event("swapped"));
  scrollTo(0, 0);
  begin();
  const faulty = find("[autofocus]", HTMLElement);
  if (faulty) {
    faulty.focus();
  } else {
    find("#content", HTMLElement)?.focus({ preventScroll: true });
  }
}

/** Shows what was typed for a comparison that is gone. */
function showOrphans() {
  for (const text of orphans(lease())) {
    const place = document.createElement("p");
    place.className = "kept";
    place.textContent = say("orphan", text);
    find("main", HTMLElement)?.prepend(place);
  }
}

/** Starts a comparison: the draft comes back, and what was saved is said. */
function begin() {
  restore();
  const live = find("#live", HTMLElement);
  if (live) {
    live.textContent = document.querySelector(".echo, .flash")?.textContent ?? "";
  }
}

/**
 * What the answer to a form leads to.
 * @param {import("../send.js").Reply} reply
 * @param {string} old the lease that is done with, or nothing
 */
function arrived(reply, old) {
  switch (reply.kind) {
    case "page":
      if (old !== "") {
        forget(old);
      }
      swap(reply.document, reply.url);
      break;
    case "signed-out":
      trouble(say("signed-out"));
      setTimeout(() => location.assign(location.href), 2_500);
      break;
    case "refused":
      trouble(say("stale"));
      setTimeout(() => location.reload(), 1_500);
      break;
    default:
      trouble(say("offline"));
  }
}

/** @param {HTMLFormElement} form */
async function submit(form) {
  if (busy) {
    return;
  }
  busy = true;
  document.body.setAttribute("aria-busy", "true");
  const active = form.querySelector("input[name=activeMs]");
  if (active instanceof HTMLInputElement) {
    active.value = String(clock.total(performance.now()));
  }
  try {
    arrived(
      await send(form, () => trouble(say("retry"))),
      form.id === "undo" || form.closest("#report, #rest") ? "" : lease(),
    );
  } finally {
    busy = false;
    document.body.removeAttribute("aria-busy");
  }
}

/** @param {HTMLInputElement | undefined} radio */
function choose(radio) {
  if (radio) {
    radio.checked = true;
    radio.focus();
    trouble("");
    changed();
  }
}

/** Submits, or goes to what is missing and says so. */
function answer() {
  const open = firstOpen();
  if (open) {
    trouble(say(open.message, open.name));
    open.element.focus();
    return;
  }
  judge()?.requestSubmit();
}

/** @type {Record<import("../keys.js").Command, () => void>} */
const commands = {
  submit: answer,
  skip: () => find("#skip", HTMLElement)?.showPopover(),
  report: () => find("#report", HTMLElement)?.showPopover(),
  undo: () => find("button[form=undo]", HTMLButtonElement)?.click(),
  keys: () => find("#keys", HTMLElement)?.togglePopover(),
  guidelines: () => find("#guidelines", HTMLElement)?.togglePopover(),
  reason: () => {
    find("details.reason", HTMLDetailsElement)?.setAttribute("open", "");
    rationale()?.focus();
  },
  improve,
  reveal: () => find("#unveil", HTMLInputElement)?.click(),
};

/**
 * Keys inside a panel that is open over the page: numbers choose a reason to skip.
 * @param {KeyboardEvent} event
 * @param {Element} panel
 */
function inPanel(event, panel) {
  if (document.activeElement?.matches("textarea, input[type=text]")) {
    return;
  }
  const reason = panel.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
  if (reason instanceof HTMLInputElement) {
    reason.checked = true;
    reason.focus();
  }
}

/** @param {KeyboardEvent} event */
function typing(event) {
  if (event.key === "Escape") {
    find("details.reason", HTMLDetailsElement)?.removeAttribute("open");
    (taken() ?? steps()[0] ?? beside()[0])?.focus();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || document.activeElement?.matches("input"))) {
    event.preventDefault();
    answer();
  }
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const focus = document.activeElement;
  if (focus?.matches("#judge textarea, #judge input[type=text]")) {
    typing(event);
    return;
  }
  const panel = document.querySelector(".panel:not(.side):popover-open");
  if (panel) {
    inPanel(event, panel);
    return;
  }
  if (event.key === "Escape") {
    find("#guidelines:popover-open", HTMLElement)?.hidePopover();
  }
  if (!judge() || event.ctrlKey || event.altKey || event.metaKey || belongsTo(event.key, focus)) {
    return;
  }
  if (onBoard(event.key, focus) || inRow(event.key, focus)) {
    event.preventDefault();
    trouble("");
    return;
  }
  onScale(event);
}

/** @param {HTMLInputElement[]} buttons */
const keysOf = (buttons) => buttons.map((one) => one.dataset.key ?? "");

/**
 * Keys of the scale and of the page.
 * @param {KeyboardEvent} event
 */
function onScale(event) {
  const scale = { choices: keysOf(steps()), chosen: chosen(), beside: keysOf(beside()) };
  const action = actionFor(event.key, scale);
  if (action) {
    event.preventDefault();
  }
  if (action?.kind === "choose") {
    choose(steps()[action.index]);
  } else if (action?.kind === "beside") {
    choose(beside()[action.index]);
  } else if (action && !event.repeat) {
    commands[action.kind]();
  }
}

/** Tells the server that the worker is still at it, so that the comparison is not handed to somebody else. */
async function renew() {
  const token = find("#judge input[name=_csrf]", HTMLInputElement)?.value;
  const held = !find("#judge input[name=supersede]", HTMLInputElement);
  if (lease() === "" || !held || !token || !clock.active(performance.now())) {
    return;
  }
  const body = new URLSearchParams({ _csrf: token });
  const reply = await fetch(`/work/leases/${lease()}/renew`, { method: "POST", body }).catch(() => undefined);
  if (reply && [404, 409, 410].includes(reply.status)) {
    trouble(say("handed-on"));
  }
}

document.addEventListener("keydown", pressed);
document.addEventListener("change", changed);
document.addEventListener("input", changed);
for (const sign of ["keydown", "pointerdown", "pointermove", "scroll", "wheel"]) {
  document.addEventListener(sign, () => clock.input(performance.now()), { passive: true, capture: true });
}
document.addEventListener(
  "toggle",
  (event) => {
    if (event instanceof ToggleEvent && event.newState === "open" && event.target instanceof Element) {
      /** @type {HTMLElement | null} */ (
        event.target.querySelector(":scope input:not([type=hidden]), :scope > button")
      )?.focus();
    }
  },
  { capture: true },
);
document.addEventListener("visibilitychange", () => clock.shown(!document.hidden, performance.now()));
document.addEventListener("submit", (event) => {
  if (event.target instanceof HTMLFormElement && event.target.method === "post") {
    event.preventDefault();
    submit(event.target);
  }
});
setInterval(renew, RENEW_MS);
showOrphans();
begin();
