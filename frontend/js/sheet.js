// A piece of another page inside this one: its own ids and styles, out of reach of keys and clicks, at a width of its own.

const EXTRA = `
  :host { font: var(--ui); }
  .scroller { height: 100%; overflow: auto; overscroll-behavior: contain; outline-offset: -3px; }
  .panel.shown { display: block; position: fixed; z-index: 20; }
`;

/**
 * Rules that ask for the width of the window, asking for the width of the sheet instead.
 * @param {CSSRuleList | CSSRule[]} rules
 * @returns {string}
 */
function forSheet(rules) {
  return [...rules]
    .map((rule) => {
      if (rule instanceof CSSMediaRule && /^\((max|min)-width: [\d.]+px\)$/.test(rule.conditionText)) {
        return `@container sheet ${rule.conditionText} { ${forSheet(rule.cssRules)} }`;
      }
      return rule.cssText;
    })
    .join("\n");
}

/** @returns {CSSStyleSheet} all styles of this page, for inside a sheet */
function styles() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([...document.styleSheets].map((one) => forSheet(one.cssRules)).join("\n") + EXTRA);
  return sheet;
}

/**
 * Makes an empty sheet in a frame.
 * @param {HTMLElement} frame
 * @param {string} label what assistive technology calls it
 * @returns {HTMLElement} what to fill
 */
export function openSheet(frame, label) {
  const host = document.createElement("div");
  host.className = "preview-sheet";
  frame.append(host);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [styles()];
  const scroller = document.createElement("div");
  scroller.className = "scroller";
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "region");
  scroller.setAttribute("aria-label", label);
  const inside = document.createElement("div");
  inside.inert = true;
  scroller.append(inside);
  root.append(scroller);
  return inside;
}

/**
 * Shows a sheet at a width, shrunk to fit where the frame is narrower.
 * @param {HTMLElement} frame
 * @param {number} width in CSS pixels
 */
export function fitSheet(frame, width) {
  frame.style.setProperty("--wide", `${width}px`);
  frame.style.setProperty("--scale", String(Math.min(1, frame.clientWidth / width)));
}
