// Turns a figure into an ECharts option: one shape of axes for all kinds, intervals always drawn.

import { numeric, place, reaches, shown } from "./figures.js";

/** @typedef {import("./figures.js").Figure} Figure */
/** @typedef {import("./figures.js").Series} Series */
/** @typedef {import("./figures.js").Colours} Colours */
/** @typedef {import("./figures.js").Settings} Settings */
/** @typedef {Record<string, unknown>} Option */

const SYMBOLS = ["circle", "rect", "triangle", "diamond"];
const DASHES = ["solid", "dashed", "dotted"];

/**
 * @param {Settings} settings
 * @param {Colours} colours
 * @returns {Option} what all value axes share
 */
function valueAxis(settings, colours) {
  return {
    type: settings.scale === "log" ? "log" : "value",
    min: settings.min === undefined ? undefined : Number(settings.min),
    max: settings.max === undefined ? undefined : Number(settings.max),
    scale: settings.min === undefined && settings.plot !== "bars",
    name: settings.yLabel,
    nameLocation: "middle",
    nameGap: 46,
    nameTextStyle: { color: colours.quiet },
    axisLabel: { color: colours.quiet, formatter: (/** @type {number} */ v) => shown(v, settings.format) },
    splitLine: { lineStyle: { color: colours.line } },
  };
}

/** From how many times its least value on an axis is divided by tens; before, tens would leave most of it empty, and it is divided by twos. */
const WIDE = 32;

/**
 * @param {Figure} figure
 * @returns {number} the base of a logarithmic axis
 */
export function base(figure) {
  const places = figure.x.map(Number);
  return Math.max(...places) < WIDE * Math.min(...places) ? 2 : 10;
}

/**
 * @param {Figure} figure
 * @param {Settings} settings
 * @param {Colours} colours
 * @returns {Option}
 */
function xAxis(figure, settings, colours) {
  const byNumber = settings.plot !== "bars" && numeric(figure);
  return {
    type: byNumber ? (settings.xScale === "log" ? "log" : "value") : "category",
    logBase: base(figure),
    data: byNumber ? undefined : figure.x,
    scale: byNumber,
    name: settings.xLabel,
    nameLocation: "middle",
    nameGap: 28,
    nameTextStyle: { color: colours.quiet },
    axisLabel: { color: colours.quiet, hideOverlap: true, formatter: place },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    splitLine: { show: false },
  };
}

/**
 * A custom series that draws whiskers from low to high.
 * @param {Figure} figure
 * @param {Series} series
 * @param {{colour: string, lying: boolean, byNumber: boolean}} how
 * @returns {Option}
 */
function whiskers(figure, series, how) {
  return {
    type: "custom",
    name: `${series.name}, interval`,
    silent: true,
    data: reaches(figure, series, how.byNumber).map(([x, low, high]) => (how.lying ? [low, high, x] : [x, low, high])),
    encode: how.lying ? { x: [0, 1], y: 2 } : { x: 0, y: [1, 2] },
    renderItem: (/** @type {unknown} */ _, /** @type {any} */ api) => {
      const from = how.lying ? api.coord([api.value(0), api.value(2)]) : api.coord([api.value(0), api.value(1)]);
      const to = how.lying ? api.coord([api.value(1), api.value(2)]) : api.coord([api.value(0), api.value(2)]);
      const shape = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
      return { type: "line", shape, style: { stroke: how.colour, lineWidth: 2 } };
    },
  };
}

/**
 * @param {Settings} settings
 * @param {Colours} colours
 * @param {"xAxis" | "yAxis"} axis
 * @returns {Option | undefined} the dashed line of a reference value
 */
function reference(settings, colours, axis) {
  if (settings.reference === undefined) {
    return undefined;
  }
  return {
    silent: true,
    symbol: "none",
    animation: false,
    // As it is: the library would draw it at the value to two decimals.
    precision: -1,
    lineStyle: { color: colours.quiet, type: "dashed" },
    label: { formatter: settings.referenceLabel ?? "", color: colours.quiet, position: "insideEndTop", rotate: 0 },
    data: [{ [axis]: Number(settings.reference) }],
  };
}

/**
 * An invisible point that makes the value axis reach the reference.
 * @param {Figure} figure
 * @param {Settings} settings
 * @param {boolean} lies
 * @returns {Option[]}
 */
function reaching(figure, settings, lies) {
  const [x] = figure.x;
  if (settings.reference === undefined || x === undefined) {
    return [];
  }
  const value = Number(settings.reference);
  return [{ type: "scatter", silent: true, symbolSize: 0, data: [lies ? [value, x] : [x, value]] }];
}

/**
 * One line or row of bars with its whiskers.
 * @param {Figure} figure
 * @param {Series} series
 * @param {number} i
 * @param {{settings: Settings, colours: Colours}} look
 * @returns {Option[]}
 */
function upright(figure, series, i, { settings, colours }) {
  const colour = colours.series[i % colours.series.length] ?? colours.accent;
  const byNumber = settings.plot !== "bars" && numeric(figure);
  const data = series.values.map((value, at) => (byNumber ? [Number(figure.x[at]), value] : value));
  const shape =
    settings.plot === "bars"
      ? { type: "bar", barMaxWidth: 48, itemStyle: { color: colour, opacity: 0.85 } }
      : {
          type: "line",
          symbol: SYMBOLS[i % SYMBOLS.length],
          showSymbol: data.length <= 60,
          symbolSize: 8,
          itemStyle: { color: colour },
          lineStyle: { color: colour, width: 2, type: DASHES[i % DASHES.length] },
        };
  const mark = i === 0 ? reference(settings, colours, "yAxis") : undefined;
  // Lines over numbers share a table whose rows are the places of all of them: a place that one lacks is no gap in it.
  const drawn = { ...shape, name: series.name, data, connectNulls: byNumber, markLine: mark };
  return [
    drawn,
    whiskers(figure, series, { colour: settings.plot === "bars" ? colours.ink : colour, lying: false, byNumber }),
  ];
}

/**
 * The option of kinds line and bars.
 * @param {Figure} figure
 * @param {Settings} settings
 * @param {Colours} colours
 * @returns {Option}
 */
function standing(figure, settings, colours) {
  const series = figure.series.flatMap((one, i) => upright(figure, one, i, { settings, colours }));
  return {
    xAxis: xAxis(figure, settings, colours),
    yAxis: valueAxis(settings, colours),
    series: [...series, ...reaching(figure, settings, false)],
  };
}

/**
 * The option of kind intervals: a row for each x, the value as a point on its interval.
 * @param {Figure} figure
 * @param {Settings} settings
 * @param {Colours} colours
 * @returns {Option}
 */
function lying(figure, settings, colours) {
  const rows = { ...xAxis(figure, { ...settings, plot: "bars" }, colours), inverse: true, name: undefined };
  const series = figure.series.flatMap((one, i) => {
    const colour = colours.series[i % colours.series.length] ?? colours.accent;
    const points = {
      type: "scatter",
      symbol: SYMBOLS[i % SYMBOLS.length],
      symbolSize: 10,
      itemStyle: { color: colour },
    };
    const data = one.values.map((value, at) => [value, figure.x[at]]);
    const mark = i === 0 ? reference(settings, colours, "xAxis") : undefined;
    return [
      whiskers(figure, one, { colour, lying: true, byNumber: false }),
      { ...points, name: one.name, data, markLine: mark },
    ];
  });
  return {
    xAxis: { ...valueAxis(settings, colours), nameGap: 28 },
    yAxis: rows,
    series: [...series, ...reaching(figure, settings, true)],
  };
}

/**
 * The option of kind scatter: a point with its name for each row, and its whiskers.
 * @param {Figure} figure
 * @param {Settings} settings
 * @param {Colours} colours
 * @returns {Option}
 */
function scattered(figure, settings, colours) {
  const across = { ...valueAxis({ ...settings, yLabel: settings.xLabel }, colours), nameGap: 28 };
  const along = figure.x.map(Number).filter(Number.isFinite);
  const middle = (Math.min(...along) + Math.max(...along)) / 2;
  const series = figure.series.flatMap((one, i) => {
    const colour = colours.series[i % colours.series.length] ?? colours.accent;
    const data = one.values.map((value, at) => {
      const x = Number(figure.x[at]);
      return { value: [x, value], name: figure.labels[at], label: { position: x > middle ? "left" : "right" } };
    });
    const label = { show: true, color: colours.ink, formatter: "{b}" };
    const points = {
      type: "scatter",
      symbol: SYMBOLS[i % SYMBOLS.length],
      symbolSize: 10,
      itemStyle: { color: colour },
    };
    return [
      whiskers(figure, one, { colour, lying: false, byNumber: true }),
      { ...points, name: one.name, data, label, labelLayout: { hideOverlap: true } },
    ];
  });
  return { xAxis: across, yAxis: valueAxis(settings, colours), series };
}

/**
 * The option of kind reliability: observed against predicted, with the diagonal of a calibrated model.
 * @param {Figure} figure
 * @param {Settings} settings
 * @param {Colours} colours
 * @returns {Option}
 */
function reliability(figure, settings, colours) {
  const square = { min: "0", max: "1", format: "percent", plot: "line", ...settings };
  const option = standing(figure, { ...square, reference: undefined }, colours);
  const diagonal = {
    type: "line",
    name: "calibrated",
    silent: true,
    showSymbol: false,
    data: [
      [0, 0],
      [1, 1],
    ],
    lineStyle: { color: colours.quiet, type: "dashed", width: 1 },
  };
  const across = { ...valueAxis({ ...square, yLabel: settings.xLabel ?? "predicted" }, colours), nameGap: 28 };
  return { ...option, xAxis: across, series: [diagonal, .../** @type {Option[]} */ (option.series)] };
}

const LINE = 24;
const SIGN = 45;
const LETTER = 7;

/**
 * How many lines a legend takes that breaks where the drawing ends.
 * @param {Figure} figure
 * @param {number} width of the drawing, in pixels
 */
export function lines(figure, width) {
  let count = 1;
  let taken = 0;
  for (const { name } of figure.series) {
    const wide = SIGN + LETTER * name.length;
    if (taken > 0 && taken + wide > width) {
      count += 1;
      taken = 0;
    }
    taken += wide;
  }
  return count;
}

/**
 * The whole option of a figure.
 * @param {Figure} figure
 * @param {Settings} settings
 * @param {Colours} colours
 * @returns {Option}
 */
export function option(figure, settings, colours) {
  const kinds = { line: standing, bars: standing, intervals: lying, reliability, scatter: scattered };
  const kind = kinds[/** @type {keyof typeof kinds} */ (settings.plot ?? "line")] ?? standing;
  const several = figure.series.length > 1;
  return {
    animation: false,
    aria: { enabled: true, label: { description: settings.caption ?? "" } },
    textStyle: { fontFamily: "inherit" },
    grid: {
      left: settings.yLabel ? 64 : 16,
      right: 24,
      top: 16 + (several ? LINE * lines(figure, Number(settings.width ?? Number.POSITIVE_INFINITY)) : 0),
      bottom: settings.xLabel ? 44 : 24,
      containLabel: true,
    },
    legend: {
      show: several,
      top: 0,
      left: 0,
      textStyle: { color: colours.quiet },
      data: figure.series.map((one) => one.name),
    },
    tooltip: { show: false },
    ...kind(figure, settings, colours),
  };
}
