import { expect, test } from "vitest";
import { numberIn, numeric, reaches, shown } from "../js/figures.js";
import { base, option } from "../js/options.js";

/** @param {string} text @param {Record<string, string>} dataset */
const cell = (text, dataset = {}) => /** @type {any} */ ({ textContent: text, dataset });

const FIGURE = {
  x: ["1", "2"],
  series: [{ name: "accuracy", values: [0.6, 0.7], low: [0.5, Number.NaN], high: [0.65, Number.NaN] }],
  counts: [],
  labels: [],
};
const COLOURS = { ink: "", quiet: "", line: "", accent: "", card: "", series: ["red"] };

test("reads numbers as people write them", () => {
  expect(numberIn(cell(" 2,318 "))).toBe(2318);
  expect(numberIn(cell("71.5%"))).toBeCloseTo(0.715);
  expect(numberIn(cell("about half", { value: "0.5" }))).toBe(0.5);
  expect(numberIn(cell(""))).toBeNaN();
  expect(numberIn(undefined)).toBeNaN();
});

test("writes numbers in the figure's format", () => {
  expect(shown(0.7145, "percent")).toBe("71.5%");
  expect(shown(1234.5678, undefined)).toBe("1,234.568");
  expect(shown(Number.NaN, "percent")).toBe("");
});

test("draws an interval only where there is one", () => {
  expect(numeric(FIGURE)).toBe(true);
  expect(reaches(FIGURE, /** @type {any} */ (FIGURE.series[0]), true)).toEqual([[1, 0.5, 0.65]]);
});

test("makes the axis reach the reference", () => {
  const made = /** @type {any} */ (option(FIGURE, { plot: "line", reference: "0.5" }, COLOURS));
  expect(made.series.at(-1).data).toEqual([["1", 0.5]]);
  expect(made.series[0].markLine.data).toEqual([{ yAxis: 0.5 }]);
});

test("divides a logarithmic axis by tens only where it is wide", () => {
  const over = (/** @type {string[]} */ ...x) => base({ ...FIGURE, x });
  expect(over("100", "300", "500")).toBe(2);
  expect(over("100", "3200")).toBe(10);
  expect(over("500", "20000", "1000000")).toBe(10);
});
