// Sends a form without leaving the page, and once more when the network fails: the server takes the same answer twice as one.

import { take, turned } from "./ahead.js";

/** @typedef {{kind: "page", document: Document, url: string} | {kind: "signed-out"} | {kind: "refused", status: number} | {kind: "offline"}} Reply */

const RETRY_MS = 1_500;

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param {string} url
 * @param {RequestInit} request
 * @param {() => void} onTrouble called before the second try
 * @returns {Promise<Response | undefined>} undefined when both tries failed
 */
async function fetchTwice(url, request, onTrouble) {
  try {
    return await fetch(url, request);
  } catch {
    onTrouble();
    await pause(RETRY_MS);
    return fetch(url, request).catch(() => undefined);
  }
}

/**
 * Posts a form and follows to the page it leads to.
 * @param {HTMLFormElement} form
 * @param {() => void} onTrouble
 * @returns {Promise<Reply>}
 */
export async function send(form, onTrouble) {
  const fields = /** @type {[string, string][]} */ (
    [...new FormData(form)].map(([key, value]) => [key, String(value)])
  );
  const ahead = take();
  /** @type {Record<string, string>} */
  const headers = { Accept: "text/html", ...(ahead && { "Touchstone-Ahead": ahead.lease }) };
  const request = { method: "POST", body: new URLSearchParams(fields), headers };
  const response = await fetchTwice(form.action, request, onTrouble);
  if (!response) {
    return { kind: "offline" };
  }
  if (response.status === 401 || new URL(response.url).pathname === "/sign-in") {
    return { kind: "signed-out" };
  }
  if (!response.ok) {
    return { kind: "refused", status: response.status };
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = turned(page, ahead);
  return next
    ? { kind: "page", document: next, url: location.href }
    : { kind: "page", document: page, url: response.url };
}
