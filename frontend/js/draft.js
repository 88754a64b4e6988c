// What a worker has chosen and typed for a lease, kept in the browser until it is saved on the server.

/** @typedef {{answer: string, rationale: string, activeMs: number}} Draft */

/** @param {string} lease */
const name = (lease) => `draft:${lease}`;

/**
 * @param {string} lease
 * @returns {Draft | undefined}
 */
export function recall(lease) {
  const kept = sessionStorage.getItem(name(lease));
  return kept ? JSON.parse(kept) : undefined;
}

/**
 * @param {string} lease
 * @param {Draft} draft
 */
export function keep(lease, draft) {
  sessionStorage.setItem(name(lease), JSON.stringify(draft));
}

/** @param {string} lease */
export function forget(lease) {
  sessionStorage.removeItem(name(lease));
}

/**
 * Takes out what was typed for other leases: a comparison that was lost while its worker was signed out.
 * @param {string} lease
 * @returns {string[]} the rationales, once
 */
export function orphans(lease) {
  const others = Object.keys(sessionStorage).filter((key) => key.startsWith("draft:") && key !== name(lease));
  return others.flatMap((key) => {
    const { rationale } = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    sessionStorage.removeItem(key);
    return rationale ? [rationale] : [];
  });
}
