// Dragging places of a board by mouse, pen or finger: over the middle of another to be level with it, else before or after it.

/** @typedef {{place: Element, where: "before" | "after" | "on"}} Target */

const EDGE = 90;
const STEP = 14;

/**
 * What a pointer at that height means.
 * @param {Element[]} others in the order of the board
 * @param {number} y
 * @param {boolean} ties
 * @returns {Target | undefined}
 */
export function targetAt(others, y, ties) {
  const place = others.find((one) => y <= one.getBoundingClientRect().bottom) ?? others.at(-1);
  if (!place) {
    return undefined;
  }
  const { top, height } = place.getBoundingClientRect();
  const share = (y - top) / height;
  if (ties && share > 0.3 && share < 0.7) {
    return { place, where: "on" };
  }
  return { place, where: share < 0.5 ? "before" : "after" };
}

/**
 * Fingers take the grip, so that a board can still be scrolled over; a mouse takes any part that is no control.
 * @param {PointerEvent} event
 * @returns {Element | undefined}
 */
function taken(event) {
  const part = event.target instanceof Element ? event.target : undefined;
  const byGrip = part?.closest(".grip");
  const anywhere = event.pointerType === "mouse" && !part?.closest("select, label, button");
  return event.button === 0 && (byGrip || anywhere) ? (part?.closest(".place") ?? undefined) : undefined;
}

/** @param {number} y */
function scrollNear(y) {
  if (y < EDGE || y > innerHeight - EDGE) {
    scrollBy(0, y < EDGE ? -STEP : STEP);
  }
}

/**
 * @param {HTMLElement} board
 * @param {boolean} ties
 * @param {(place: Element, target: Target) => void} dropped
 */
export function drag(board, ties, dropped) {
  /** @type {Element | undefined} */
  let dragged;
  /** @type {Target | undefined} */
  let target;

  const mark = () => {
    for (const place of board.children) {
      place.removeAttribute("data-drop");
    }
    target?.place.setAttribute("data-drop", target.where);
  };
  const end = () => {
    dragged?.classList.remove("dragged");
    dragged = undefined;
    target = undefined;
    mark();
  };

  board.addEventListener("pointerdown", (event) => {
    dragged = taken(event);
    if (dragged) {
      event.preventDefault();
      board.setPointerCapture(event.pointerId);
      dragged.classList.add("dragged");
      /** @type {HTMLElement | null} */ (dragged.querySelector(".grip"))?.focus({ preventScroll: true });
    }
  });
  board.addEventListener("pointermove", (event) => {
    if (dragged) {
      const others = [...board.children].filter((one) => one !== dragged);
      const { top, bottom } = dragged.getBoundingClientRect();
      const away = event.clientY < top || event.clientY > bottom;
      target = away ? targetAt(others, event.clientY, ties) : undefined;
      mark();
      scrollNear(event.clientY);
    }
  });
  board.addEventListener("pointerup", () => {
    const [place, where] = [dragged, target];
    end();
    if (place && where) {
      dropped(place, where);
    }
  });
  board.addEventListener("pointercancel", end);
}
