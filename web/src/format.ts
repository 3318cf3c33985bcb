// Numbers as the status bar shows them: three figures and a unit, of stable width.
const STEPS = [
  { from: 1e9, unit: "G" },
  { from: 1e6, unit: "M" },
  { from: 1e3, unit: "k" },
];
const MEGABYTE = 1024 * 1024;
const FIGURES = 3;
const NUMBER = new Intl.NumberFormat("en", { maximumSignificantDigits: FIGURES });

/** A count in a second: 0/s, 12/s, 1.24 k/s, 731 M/s. */
export function formatRate(perSecond: number): string {
  const step = STEPS.find(({ from }) => perSecond >= from);
  return step ? `${NUMBER.format(perSecond / step.from)} ${step.unit}/s` : `${NUMBER.format(perSecond)}/s`;
}

/** Bytes of all bytes, in MB: 3.2 of 64 MB. */
export function formatMemory(used: number, total: number): string {
  return `${NUMBER.format(used / MEGABYTE)} of ${NUMBER.format(total / MEGABYTE)} MB`;
}
