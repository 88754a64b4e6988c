// What a worker has chosen and typed for a lease, kept in the browser until it is saved on the server.

import "./saving.js";

/** @typedef {{fields: import("./fields.js").Fields, activeMs: number, at?: number}} Draft at is when the fields last changed, by the server's clock; 0 while they are as the page brought them */

const TEXTS = /^(rationale|whyWords|edit-\d)$/;

/** @param {string} lease */
const name = (lease) => `draft:${lease}`;

/** What the page that was loaded says of the time, against this browser's clock. */
const ahead = Number(form()?.dataset.now ?? Date.now()) - Date.now();

function form() {
  const judge = document.querySelector("#judge");
  return judge instanceof HTMLFormElement ? judge : undefined;
}

/**
 * @param {string} lease
 * @returns {Draft | undefined}
 */
function stored(lease) {
  const kept = sessionStorage.getItem(name(lease));
  return kept ? JSON.parse(kept) : undefined;
}

/**
 * The draft of this tab, unless the server has a later one, which is in the form already.
 * @param {string} lease
 * @returns {Draft | undefined}
 */
export function recall(lease) {
  const kept = stored(lease);
  if (kept && (kept.at ?? 0) < Number(form()?.dataset.draftAt ?? 0)) {
    forget(lease);
    return undefined;
  }
  return kept;
}

/**
 * @param {string} lease
 * @param {Draft} draft
 */
export function keep(lease, draft) {
  const before = stored(lease);
  const changed = before !== undefined && JSON.stringify(before.fields) !== JSON.stringify(draft.fields);
  const at = changed ? Date.now() + ahead : (before?.at ?? 0);
  sessionStorage.setItem(name(lease), JSON.stringify({ ...draft, at }));
  if (changed) {
    document.dispatchEvent(new CustomEvent("drafted", { detail: { lease, draft } }));
  }
}

/** @param {string} lease */
export function forget(lease) {
  sessionStorage.removeItem(name(lease));
  document.dispatchEvent(new CustomEvent("drafted", { detail: { lease } }));
}

/**
 * Takes out what was typed for other leases: a comparison that was lost while its worker was signed out.
 * @param {string} lease
 * @returns {string[]} the texts, once
 */
export function orphans(lease) {
  const others = Object.keys(sessionStorage).filter((key) => key.startsWith("draft:") && key !== name(lease));
  return others.flatMap((key) => {
    const { fields } = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    sessionStorage.removeItem(key);
    return Object.entries(fields ?? {})
      .filter(([field, text]) => TEXTS.test(field) && text !== "")
      .map(([, text]) => String(text));
  });
}
