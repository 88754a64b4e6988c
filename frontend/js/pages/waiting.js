// A page that waits for work in the background: looks again until the page no longer asks for it.

const PAUSE_MS = 1500;

setTimeout(() => location.reload(), PAUSE_MS);
