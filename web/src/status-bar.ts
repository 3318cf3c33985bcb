// The bar below the terminal: the machine's state, in words and numbers.
import type { MachineStatus } from "../../host/browser/messages";
import { element } from "./element";
import { formatMemory, formatRate } from "./format";

/** booting lasts until the machine first waits for something; off and failed last until a restart. */
export type MachineState = "booting" | "running" | "idle" | "off" | "failed";

const UNKNOWN = "–";

export class StatusBar {
  private readonly state = element("state", HTMLOutputElement);
  private readonly speed = element("speed", HTMLElement);
  private readonly processes = element("processes", HTMLElement);
  private readonly memory = element("memory", HTMLElement);
  private readonly interrupts = element("interrupts", HTMLElement);

  /** Only a machine that is on has numbers; they come with its next status. */
  showState(state: "booting" | "off" | "failed"): void {
    this.setState(state);
    for (const field of [this.speed, this.processes, this.memory, this.interrupts]) field.textContent = UNKNOWN;
  }

  showStatus(status: MachineStatus): void {
    this.setState(this.stateOf(status));
    this.speed.textContent = formatRate(status.instructionsPerSecond);
    this.processes.textContent = String(status.processes);
    this.memory.textContent = formatMemory(status.memoryUsed, status.memoryTotal);
    this.interrupts.textContent = formatRate(status.interruptsPerSecond);
  }

  private setState(state: MachineState): void {
    this.state.value = state;
    this.state.dataset.state = state;
  }

  private stateOf(status: MachineStatus): MachineState {
    if (status.idle) return "idle";
    return this.state.dataset.state === "booting" ? "booting" : "running";
  }
}
