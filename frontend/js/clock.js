// Counts the time spent with the page visible and a sign of life in the last half minute. Pure: times come in.

/** How long a sign of life counts, in milliseconds. */
export const ATTENTION_MS = 30_000;

export class ActiveClock {
  #total;
  #since;
  #alive;
  #visible;

  /**
   * @param {number} now in milliseconds
   * @param {number} total what a draft had counted before
   */
  constructor(now, total = 0) {
    this.#total = total;
    this.#since = now;
    this.#alive = now;
    this.#visible = true;
  }

  /** @param {number} now the time of a key, a click, a movement or a scroll */
  input(now) {
    this.#settle(now);
    this.#alive = now;
  }

  /**
   * @param {boolean} visible
   * @param {number} now
   */
  shown(visible, now) {
    this.#settle(now);
    this.#visible = visible;
    this.#alive = visible ? now : this.#alive;
  }

  /**
   * @param {number} now
   * @returns {number} the active milliseconds so far
   */
  total(now) {
    this.#settle(now);
    return Math.round(this.#total);
  }

  /** @param {number} now */
  active(now) {
    return this.#visible && now - this.#alive <= ATTENTION_MS;
  }

  /** @param {number} now */
  #settle(now) {
    const until = Math.min(now, this.#alive + ATTENTION_MS);
    if (this.#visible && until > this.#since) {
      this.#total += until - this.#since;
    }
    this.#since = now;
  }
}
