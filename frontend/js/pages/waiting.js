// A page that waits for work in the background: looks again, after main[data-pause] milliseconds, until the page no longer asks for it.

const PAUSE_MS = 1500;
const pause = document.querySelector("main")?.dataset.pause;

setTimeout(() => location.reload(), pause ? Number(pause) : PAUSE_MS);
