// The translator's own variables in a program's data segment.

import { Label } from "../x86/operand";

export interface RuntimeState {
  /** Size of the linear memory in pages of 64 KB, counted from WebAssembly address 0. */
  readonly memoryPages: Label;
  /** The same in bytes. */
  readonly memoryBytes: Label;
  /** ESP at entry: the address of argc. */
  readonly initialSp: Label;
}

export const newState = (): RuntimeState => ({
  memoryPages: new Label("__memory_pages"),
  memoryBytes: new Label("__memory_bytes"),
  initialSp: new Label("__initial_sp"),
});
