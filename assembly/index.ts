// The whole wasm surface of ring3 on one page.
import "./machine/abort";
import { RAM_START } from "./machine/layout";

/** First byte of RAM in linear memory = its physical address. */
export function ramStart(): usize {
  return RAM_START;
}
export { cpuReset, cpuRun } from "./machine/cpu/run";
