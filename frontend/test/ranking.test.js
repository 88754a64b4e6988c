import { describe, expect, test } from "vitest";
import { beside, fromRanks, joined, moved, placed, toggled, toRanks } from "../js/ranking.js";

describe("ranking", () => {
  test("ranks and groups say the same", () => {
    expect(fromRanks([2, 1, 2])).toEqual([[2], [1, 3]]);
    expect(fromRanks([1, 1, 3])).toEqual(fromRanks([1, 1, 2]));
    expect(toRanks([[2], [1, 3], [4]])).toEqual([2, 1, 2, 4]);
    expect(toRanks(fromRanks([3, 1, 2]))).toEqual([3, 1, 2]);
  });

  test("one moves past its neighbours and stops at the ends", () => {
    expect(moved([[1], [2], [3]], 3, -1)).toEqual([[1], [3], [2]]);
    expect(moved([[1], [2], [3]], 1, 1)).toEqual([[2], [1], [3]]);
    expect(moved([[1], [2]], 1, -1)).toEqual([[1], [2]]);
    expect(moved([[1], [2]], 2, 1)).toEqual([[1], [2]]);
    expect(moved([[1, 2], [3]], 3, -1)).toEqual([[3], [1, 2]]);
  });

  test("one that is level leaves the others first", () => {
    expect(moved([[1, 2, 3]], 2, -1)).toEqual([[2], [1, 3]]);
    expect(moved([[1, 2, 3]], 2, 1)).toEqual([[1, 3], [2]]);
  });

  test("ties are made with the one above, or below for the first, and undone", () => {
    expect(toggled([[1], [2], [3]], 2)).toEqual([[1, 2], [3]]);
    expect(toggled([[1], [2], [3]], 1)).toEqual([[1, 2], [3]]);
    expect(toggled([[1, 2], [3]], 1)).toEqual([[2], [1], [3]]);
    expect(toggled([[3], [1, 2]], 3)).toEqual([[1, 2, 3]]);
    expect(joined([[1], [2], [3]], 3, 1)).toEqual([[1, 3], [2]]);
    expect(joined([[1], [2]], 1, 1)).toEqual([[1], [2]]);
  });

  test("one is put at a rank or beside another, and nothing gets lost", () => {
    expect(placed([[1], [2], [3]], 3, 1)).toEqual([[3], [1], [2]]);
    expect(placed([[1], [2], [3]], 1, 3)).toEqual([[2], [3], [1]]);
    expect(placed([[1, 2], [3], [4]], 4, 2)).toEqual([[1, 2], [4], [3]]);
    expect(placed([[1], [2]], 1, 9)).toEqual([[2], [1]]);
    expect(beside([[1], [2], [3]], 1, 3, "before")).toEqual([[2], [1], [3]]);
    expect(beside([[1], [2], [3]], 1, 3, "after")).toEqual([[2], [3], [1]]);
    expect(beside([[1, 2], [3]], 3, 2, "before")).toEqual([[3], [1, 2]]);
  });
});
