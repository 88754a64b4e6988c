import { expect, test } from "vitest";
import { numberIn, numeric, place, reaches, shown } from "../js/figures.js";
import { base, lines, option } from "../js/options.js";

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

test("names a single place instead of measuring from it", () => {
  const one = { ...FIGURE, x: ["528129"] };
  expect(numeric(one)).toBe(false);
  const made = /** @type {any} */ (option(one, { plot: "line", xScale: "log" }, COLOURS));
  expect(made.xAxis.type).toBe("category");
  expect(place("528129")).toBe("528,129");
  expect(place("lexical")).toBe("lexical");
});

test("leaves a legend as many lines as it breaks into", () => {
  const names = ["without a prompt", "with a prompt", "distilled"];
  const figure = { ...FIGURE, series: names.map((name) => ({ name, values: [], low: [], high: [] })) };
  expect(lines(figure, 1000)).toBe(1);
  expect(lines(figure, 320)).toBe(2);
  expect(lines(figure, 100)).toBe(3);
});

test("divides a logarithmic axis by tens only where it is wide", () => {
  const over = (/** @type {string[]} */ ...x) => base({ ...FIGURE, x });
  expect(over("100", "300", "500")).toBe(2);
  expect(over("100", "3200")).toBe(10);
  expect(over("500", "20000", "1000000")).toBe(10);
});
