// Sends a large file in pieces and goes on where it stopped when the network fails, or when the same file is chosen again later.
// Small files go with the form, and so do all of them where this script does not run.

/** @typedef {{id: string, received: number, complete: boolean}} Standing */

const PIECE = 8 * 1024 * 1024;
const TRIES = 6;
const FIRST_PAUSE_MS = 1_000;

const form = document.querySelector("form[data-pieces]");
const chosen = document.querySelector("#file");

/** @param {string} part */
const show = (part) => document.querySelector(`[data-part=${part}]`)?.removeAttribute("hidden");

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {File} file */
const memory = (file) => `file:${file.name}:${file.size}:${file.lastModified}`;

/**
 * Asks once; undefined where there is no answer or one that is worth another try.
 * @param {string} path
 * @param {Blob | undefined} body
 * @returns {Promise<Response | undefined>}
 */
async function ask(path, body) {
  const token = document.querySelector("form[data-pieces] input[name=_csrf]");
  const headers = {
    "X-CSRF-TOKEN": token instanceof HTMLInputElement ? token.value : "",
    "Content-Type": "application/octet-stream",
    Accept: "application/json",
  };
  const request = body ? { method: "POST", body, headers } : { headers: { Accept: "application/json" } };
  const response = await fetch(path, request).catch(() => undefined);
  return response && response.status < 500 ? response : undefined;
}

/**
 * Where a file stands that was begun before, or a new one.
 * @param {File} file
 * @returns {Promise<Standing | undefined>}
 */
async function begun(file) {
  const before = localStorage.getItem(memory(file));
  const standing = before ? await ask(`/files/${before}/pieces`, undefined) : undefined;
  if (standing?.ok) {
    return standing.json();
  }
  const made = await ask(
    `/files/pieces?${new URLSearchParams({ name: file.name, size: String(file.size) })}`,
    new Blob(),
  );
  if (!made?.ok) {
    show(made ? "refused" : "failed");
    return undefined;
  }
  const fresh = await made.json();
  localStorage.setItem(memory(file), fresh.id);
  return fresh;
}

/**
 * Sends the next piece. After a failure the server is asked how much it has.
 * @param {File} file
 * @param {Standing} at
 * @returns {Promise<Standing | undefined>}
 */
async function next(file, at) {
  const path = `/files/${at.id}/pieces`;
  for (let tried = 0; tried < TRIES; tried++) {
    const sent = await ask(`${path}?offset=${at.received}`, file.slice(at.received, at.received + PIECE));
    if (sent?.ok) {
      return sent.json();
    }
    await pause(FIRST_PAUSE_MS * 2 ** tried);
    const standing = await ask(path, undefined);
    if (standing?.ok) {
      at = await standing.json();
    }
    if (at.complete) {
      return at;
    }
  }
  show("failed");
  return undefined;
}

/** @param {File} file */
async function bring(file) {
  const bar = document.querySelector("progress[data-part=sent]");
  show("sent");
  let at = await begun(file);
  while (at && !at.complete) {
    if (bar instanceof HTMLProgressElement) {
      bar.value = at.received / file.size;
    }
    at = await next(file, at);
  }
  if (at) {
    localStorage.removeItem(memory(file));
    location.assign(`/files/${at.id}`);
  } else {
    form?.querySelector("button")?.removeAttribute("disabled");
  }
}

form?.addEventListener("submit", (event) => {
  const file = chosen instanceof HTMLInputElement ? chosen.files?.[0] : undefined;
  if (file && file.size > PIECE) {
    event.preventDefault();
    for (const part of document.querySelectorAll("p[data-part]")) {
      part.setAttribute("hidden", "");
    }
    form.querySelector("button")?.setAttribute("disabled", "");
    bring(file);
  }
});

export {};
