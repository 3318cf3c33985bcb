// The table of real programs.
import { bash } from "./bash";
import type { RealProgram } from "./program";

export const PROGRAMS: readonly RealProgram[] = [bash];
