// The families of cases, by name.
import { type Case } from "./case";
import { integerCase } from "./integer-cases";
import { mmxCase, sseCase } from "./simd-cases";
import { transcendentalCase } from "./transcendental-cases";
import { x87Case } from "./x87-cases";

/** Case number n of a seed. */
export type Family = (seed: number, n: number) => Case;

export const FAMILIES: Record<string, Family> = {
  integer: integerCase,
  x87: x87Case,
  sse: sseCase,
  mmx: mmxCase,
  transcendental: transcendentalCase,
};
