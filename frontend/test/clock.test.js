import { expect, test } from "vitest";
import { ActiveClock } from "../js/clock.js";

test("counts while there are signs of life", () => {
  const clock = new ActiveClock(0);
  clock.input(20_000);
  expect(clock.total(40_000)).toBe(40_000);
});

test("stops half a minute after the last sign and goes on with the next", () => {
  const clock = new ActiveClock(0);
  clock.input(100_000);
  expect(clock.total(105_000)).toBe(35_000);
  expect(clock.active(105_000)).toBe(true);
  expect(clock.active(130_001)).toBe(false);
});

test("does not count a hidden page", () => {
  const clock = new ActiveClock(0);
  clock.shown(false, 10_000);
  clock.shown(true, 60_000);
  expect(clock.total(70_000)).toBe(20_000);
});

test("goes on from a draft", () => {
  expect(new ActiveClock(0, 5_000).total(1_000)).toBe(6_000);
});
