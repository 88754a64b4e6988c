// The board on which responses are put in order: by dragging, by keys, by the ranks themselves. The ranks are what is posted.

import { drag } from "./drag.js";
import { find } from "./judging.js";
import { beside, fromRanks, joined, moved, placed, toggled, toRanks } from "./ranking.js";
import { say } from "./words.js";

const board = () => find("#judge .board", HTMLElement);
/** @returns {HTMLElement[]} in the order of the board */
const places = () => [...document.querySelectorAll("#judge .place")].filter((one) => one instanceof HTMLElement);
/** @param {Element} place */
const positionOf = (place) => Number(place.getAttribute("data-position"));
/** @param {Element} place */
const rankOf = (place) => place.querySelector("select");

/** @returns {import("./ranking.js").Groups} */
function groups() {
  /** @type {number[]} */
  const ranks = [];
  for (const place of places()) {
    ranks[positionOf(place) - 1] = Number(rankOf(place)?.value ?? 1);
  }
  return fromRanks(ranks);
}

const ties = () => board()?.dataset.ties === "true";

/**
 * Shows a place where it belongs, with its rank.
 * @param {HTMLElement} place
 * @param {import("./ranking.js").Groups} wanted
 */
function label(place, wanted) {
  const position = positionOf(place);
  const rank = toRanks(wanted)[position - 1] ?? 1;
  const group = wanted.find((one) => one.includes(position)) ?? [];
  const select = rankOf(place);
  if (select) {
    select.value = String(rank);
  }
  place.classList.toggle("level", group.indexOf(position) > 0);
  place.querySelector(".tie")?.setAttribute("aria-pressed", String(group.length > 1));
  place.querySelector(".grip")?.setAttribute("aria-label", says(position, wanted));
  const badge = document.querySelector(`#answer-${letter(position)} .rank`);
  if (badge) {
    badge.textContent = String(rank);
  }
}

/** @param {number} position */
const letter = (position) => String.fromCharCode(64 + position);

/**
 * Where a response stands, in words.
 * @param {number} position
 * @param {import("./ranking.js").Groups} wanted
 */
function says(position, wanted) {
  const ranks = toRanks(wanted);
  const level = (wanted.find((one) => one.includes(position)) ?? []).filter((one) => one !== position);
  const parts = [letter(position), String(ranks[position - 1]), String(ranks.length)];
  return level.length > 0 ? say("level", ...parts, level.map(letter).join(", ")) : say("place", ...parts);
}

/** Puts the board in the order of the ranks. @param {import("./ranking.js").Groups} wanted */
function show(wanted) {
  const all = places();
  for (const position of wanted.flat()) {
    const place = all.find((one) => positionOf(one) === position);
    if (place) {
      board()?.append(place);
      label(place, wanted);
    }
  }
}

/**
 * Takes a new ranking over: what is posted, what is seen, what is said.
 * @param {import("./ranking.js").Groups} wanted
 * @param {number} position the response that was moved
 */
function rank(wanted, position) {
  const focus = document.activeElement;
  show(wanted);
  if (focus instanceof HTMLElement) {
    focus.focus({ preventScroll: true });
  }
  focus?.closest(".place")?.scrollIntoView({ block: "nearest" });
  const ranked = find("#judge input[name=answer][value=RANKED]", HTMLInputElement);
  if (ranked?.type === "radio") {
    ranked.checked = true;
  }
  const live = find("#live", HTMLElement);
  if (live) {
    live.textContent = says(position, wanted);
  }
  board()?.dispatchEvent(new Event("change", { bubbles: true }));
}

/** @type {Record<string, (groups: import("./ranking.js").Groups, position: number) => import("./ranking.js").Groups>} */
const MOVES = {
  ArrowUp: (all, position) => moved(all, position, -1),
  ArrowDown: (all, position) => moved(all, position, 1),
  Home: (all, position) => placed(all, position, 1),
  End: (all, position) => placed(all, position, all.flat().length),
  e: (all, position) => (ties() ? toggled(all, position) : all),
};

/** @param {number} index */
function hold(index) {
  const grip = places()[index]?.querySelector(".grip");
  if (grip instanceof HTMLElement) {
    grip.focus();
  }
  return grip !== undefined;
}

/**
 * Keys of somebody who holds a response: arrows up and down move it, to the sides they take hold of another.
 * @param {string} key
 * @param {Element} place
 */
function held(key, place) {
  const position = positionOf(place);
  const move = MOVES[key.length === 1 ? key.toLowerCase() : key];
  if (move) {
    rank(move(groups(), position), position);
  } else if (/^[1-9]$/.test(key)) {
    rank(placed(groups(), position, Number(key)), position);
  } else if (key === "ArrowLeft" || key === "ArrowRight") {
    hold(places().indexOf(/** @type {HTMLElement} */ (place)) + (key === "ArrowRight" ? 1 : -1));
  } else {
    return false;
  }
  return true;
}

/**
 * @param {string} key
 * @param {Element | null} focus
 * @returns {boolean} whether the key was meant for the board
 */
export function onBoard(key, focus) {
  const place = focus?.matches(".grip") ? focus.closest(".place") : undefined;
  if (place) {
    return held(key, place);
  }
  const free = board() !== undefined && !focus?.closest("#judge");
  if (free && /^[1-9]$/.test(key)) {
    return hold(Number(key) - 1);
  }
  return free && key === "ArrowRight" && hold(0);
}

/**
 * @param {Element} place
 * @param {import("./drag.js").Target} target
 */
function dropped(place, target) {
  const position = positionOf(place);
  const other = positionOf(target.place);
  rank(
    target.where === "on" ? joined(groups(), position, other) : beside(groups(), position, other, target.where),
    position,
  );
}

/** Makes the board of the page ready, in the order of its ranks. */
export function ready() {
  const here = board();
  if (!here) {
    return;
  }
  show(groups());
  drag(here, ties(), dropped);
  here.addEventListener("click", (event) => {
    const tie = event.target instanceof Element ? event.target.closest(".tie") : undefined;
    const place = tie?.closest(".place");
    if (place) {
      rank(toggled(groups(), positionOf(place)), positionOf(place));
    }
  });
  // A rank that is picked moves the others aside, so that no two share one by accident.
  let before = groups();
  here.addEventListener("focusin", () => {
    before = groups();
  });
  here.addEventListener("change", (event) => {
    const place = event.target instanceof HTMLSelectElement ? event.target.closest(".place") : undefined;
    if (place && event.target instanceof HTMLSelectElement) {
      rank(placed(before, positionOf(place), Number(event.target.value)), positionOf(place));
    }
    before = groups();
  });
}
