// Rankings as groups of positions, the best first; those in one group are level. Pure: the board shows them.

/** @typedef {number[][]} Groups positions on the screen, from 1 */

/**
 * @param {number[]} ranks of the positions in their order
 * @returns {Groups}
 */
export function fromRanks(ranks) {
  const distinct = [...new Set(ranks)].sort((one, other) => one - other);
  return distinct.map((rank) => ranks.flatMap((own, index) => (own === rank ? [index + 1] : [])));
}

/**
 * @param {Groups} groups
 * @returns {number[]} the rank of each position; after a tie, ranks are left out
 */
export function toRanks(groups) {
  /** @type {number[]} */
  const ranks = [];
  let rank = 1;
  for (const group of groups) {
    for (const position of group) {
      ranks[position - 1] = rank;
    }
    rank += group.length;
  }
  return ranks;
}

/**
 * @param {Groups} groups
 * @param {number} position
 */
const at = (groups, position) => groups.findIndex((group) => group.includes(position));

/**
 * The ranking without a position, and where its group began.
 * @param {Groups} groups
 * @param {number} position
 */
function without(groups, position) {
  const from = at(groups, position);
  const alone = groups[from]?.length === 1;
  const rest = groups.map((group) => group.filter((one) => one !== position)).filter((group) => group.length > 0);
  return { rest, from, alone };
}

/**
 * @param {Groups} groups
 * @param {number} index
 * @param {number} position
 */
const inserted = (groups, index, position) => [...groups.slice(0, index), [position], ...groups.slice(index)];

/**
 * One place better or worse. One that is level with others leaves them first.
 * @param {Groups} groups
 * @param {number} position
 * @param {-1 | 1} by
 * @returns {Groups}
 */
export function moved(groups, position, by) {
  const { rest, from, alone } = without(groups, position);
  const index = alone ? from + by : by < 0 ? from : from + 1;
  return index < 0 || index > rest.length ? groups : inserted(rest, index, position);
}

/**
 * Level with the one above, or with the one below for the first; apart again where it was level.
 * @param {Groups} groups
 * @param {number} position
 * @returns {Groups}
 */
export function toggled(groups, position) {
  const { rest, from, alone } = without(groups, position);
  return alone
    ? joined(groups, position, rest[Math.max(0, from - 1)]?.[0] ?? position)
    : inserted(rest, from + 1, position);
}

/**
 * Level with another one.
 * @param {Groups} groups
 * @param {number} position
 * @param {number} other
 * @returns {Groups}
 */
export function joined(groups, position, other) {
  if (position === other) {
    return groups;
  }
  const { rest } = without(groups, position);
  return rest.map((group) => (group.includes(other) ? [...group, position].sort((a, b) => a - b) : group));
}

/**
 * By itself at a rank, the others moving aside.
 * @param {Groups} groups
 * @param {number} position
 * @param {number} rank
 * @returns {Groups}
 */
export function placed(groups, position, rank) {
  const { rest } = without(groups, position);
  let index = 0;
  for (let before = 0; index < rest.length && before < rank - 1; index++) {
    before += rest[index]?.length ?? 0;
  }
  return inserted(rest, index, position);
}

/**
 * By itself right before or after another one and those that it is level with.
 * @param {Groups} groups
 * @param {number} position
 * @param {number} other
 * @param {"before" | "after"} where
 * @returns {Groups}
 */
export function beside(groups, position, other, where) {
  if (position === other) {
    return groups;
  }
  const { rest } = without(groups, position);
  return inserted(rest, at(rest, other) + (where === "after" ? 1 : 0), position);
}
