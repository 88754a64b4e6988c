import { describe, expect, test } from "vitest";
import { actionFor } from "../js/keys.js";

const GRADED = ["1", "2", "3", "4", "5", "6", "7", "8"];
const TIED = ["1", "E", "2"];

/** @param {string[]} choices @param {number} chosen @param {string[]} beside */
const scale = (choices, chosen = -1, beside = []) => ({ choices, chosen, beside });

describe("keys", () => {
  test("a number takes the step with that number", () => {
    expect(actionFor("1", scale(GRADED))).toEqual({ kind: "choose", index: 0 });
    expect(actionFor("8", scale(GRADED))).toEqual({ kind: "choose", index: 7 });
    expect(actionFor("9", scale(GRADED))).toBeUndefined();
  });

  test("numbers skip the tie", () => {
    expect(actionFor("2", scale(TIED))).toEqual({ kind: "choose", index: 2 });
  });

  test("E and 0 take the tie where there is one", () => {
    expect(actionFor("e", scale(TIED))).toEqual({ kind: "choose", index: 1 });
    expect(actionFor("0", scale(TIED))).toEqual({ kind: "choose", index: 1 });
    expect(actionFor("e", scale(GRADED))).toBeUndefined();
  });

  test("arrows start beside the middle and stop at the ends", () => {
    expect(actionFor("ArrowLeft", scale(GRADED))).toEqual({ kind: "choose", index: 3 });
    expect(actionFor("ArrowRight", scale(GRADED))).toEqual({ kind: "choose", index: 4 });
    expect(actionFor("ArrowRight", scale(GRADED, 7))).toEqual({ kind: "choose", index: 7 });
    expect(actionFor("ArrowLeft", scale(TIED))).toEqual({ kind: "choose", index: 0 });
    expect(actionFor("ArrowRight", scale(["1", "2"]))).toEqual({ kind: "choose", index: 1 });
  });

  test("A and B take better first, then stronger", () => {
    expect(actionFor("a", scale(GRADED))).toEqual({ kind: "choose", index: 1 });
    expect(actionFor("a", scale(GRADED, 1))).toEqual({ kind: "choose", index: 0 });
    expect(actionFor("a", scale(GRADED, 0))).toEqual({ kind: "choose", index: 0 });
    expect(actionFor("a", scale(GRADED, 6))).toEqual({ kind: "choose", index: 1 });
    expect(actionFor("B", scale(GRADED))).toEqual({ kind: "choose", index: 6 });
    expect(actionFor("b", scale(GRADED, 6))).toEqual({ kind: "choose", index: 7 });
    expect(actionFor("b", scale(TIED))).toEqual({ kind: "choose", index: 2 });
    expect(actionFor("a", scale(TIED, 1))).toEqual({ kind: "choose", index: 0 });
  });

  test("answers beside the row have keys of their own, and the row's ways pass them by", () => {
    const BESIDE = ["E", "+", "-", "C"];
    expect(actionFor("e", scale(GRADED, -1, BESIDE))).toEqual({ kind: "beside", index: 0 });
    expect(actionFor("+", scale(GRADED, -1, BESIDE))).toEqual({ kind: "beside", index: 1 });
    expect(actionFor("-", scale(GRADED, -1, BESIDE))).toEqual({ kind: "beside", index: 2 });
    expect(actionFor("C", scale(GRADED, 3, BESIDE))).toEqual({ kind: "beside", index: 3 });
    expect(actionFor("ArrowRight", scale(GRADED, 7, BESIDE))).toEqual({ kind: "choose", index: 7 });
    expect(actionFor("c", scale(GRADED))).toBeUndefined();
  });

  test("seven steps have their tie in the middle", () => {
    const SEVEN = ["1", "2", "3", "E", "4", "5", "6"];
    expect(actionFor("0", scale(SEVEN))).toEqual({ kind: "choose", index: 3 });
    expect(actionFor("ArrowLeft", scale(SEVEN))).toEqual({ kind: "choose", index: 2 });
    expect(actionFor("ArrowRight", scale(SEVEN, 2))).toEqual({ kind: "choose", index: 3 });
    expect(actionFor("b", scale(SEVEN))).toEqual({ kind: "choose", index: 5 });
  });

  test("a review has yes and no, and a ranking has no row", () => {
    expect(actionFor("y", scale(["Y", "N"]))).toEqual({ kind: "choose", index: 0 });
    expect(actionFor("N", scale(["Y", "N"]))).toEqual({ kind: "choose", index: 1 });
    expect(actionFor("a", scale(["Y", "N"]))).toBeUndefined();
    expect(actionFor("ArrowLeft", scale([]))).toBeUndefined();
    expect(actionFor("b", scale([]))).toBeUndefined();
  });

  test("letters ask for commands and other keys mean nothing", () => {
    expect(actionFor("Enter", scale(GRADED))).toEqual({ kind: "submit" });
    expect(actionFor("?", scale(GRADED))).toEqual({ kind: "keys" });
    expect(actionFor("U", scale(GRADED))).toEqual({ kind: "undo" });
    expect(actionFor("Tab", scale(GRADED))).toBeUndefined();
  });
});
