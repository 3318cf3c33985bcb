// SSE and SSE2 conversions (SDM vol 1, 11.4.1.3, 11.5.2; table 4-7), MMX operands included. What does not fit an integer,
// and a NaN, becomes the integer indefinite 80000000h. Functions that can raise #XM return false if they have.
import { SsePrefix } from "./sse-form";
import { laneConvert, laneFromInteger, laneToInteger, sseSettle } from "./sse-lane";
import { FRACTION32, FRACTION64 } from "./x87/formats";
import { fpu, SCRATCH } from "./x87/state";

@inline const RESULT: usize = SCRATCH;

/** Ends a conversion whose result, of `bytes`, is at RESULT. */
function finish(dst: usize, bytes: usize): bool {
  if (!sseSettle()) return false;
  memory.copy(dst, RESULT, bytes);
  return true;
}

/** CVTPS2PD CVTPD2PS CVTSS2SD CVTSD2SS. */
export function convertFormat(prefix: SsePrefix, dst: usize, src: usize): bool {
  fpu.raised = 0;
  switch (prefix) {
    case SsePrefix.F3:
      store<u64>(RESULT, laneConvert(load<u32>(src), FRACTION32));
      return finish(dst, 8);
    case SsePrefix.F2:
      store<u32>(RESULT, <u32>laneConvert(load<u64>(src), FRACTION64));
      return finish(dst, 4);
    case SsePrefix.NONE:
      store<u64>(RESULT, laneConvert(load<u32>(src), FRACTION32));
      store<u64>(RESULT, laneConvert(load<u32>(src, 4), FRACTION32), 8);
      return finish(dst, 16);
    default:
      store<u32>(RESULT, <u32>laneConvert(load<u64>(src), FRACTION64));
      store<u32>(RESULT, <u32>laneConvert(load<u64>(src, 8), FRACTION64), 4);
      store<u64>(RESULT, 0, 8);
      return finish(dst, 16);
  }
}

/** CVTDQ2PS, CVTPS2DQ, CVTTPS2DQ. */
export function convertSingles(prefix: SsePrefix, dst: usize, src: usize): bool {
  fpu.raised = 0;
  for (let i: usize = 0; i < 16; i += 4) {
    const r = prefix == SsePrefix.NONE ? <u32>laneFromInteger(load<i32>(src + i), FRACTION32) : laneToInteger(load<u32>(src + i), prefix == SsePrefix.F3, FRACTION32);
    store<u32>(RESULT + i, r);
  }
  return finish(dst, 16);
}

/** CVTDQ2PD (exact), CVTPD2DQ, CVTTPD2DQ. */
export function convertDoubles(prefix: SsePrefix, dst: usize, src: usize): bool {
  if (prefix == SsePrefix.F3) {
    const high = <f64>load<i32>(src, 4);
    store<f64>(dst, <f64>load<i32>(src));
    store<f64>(dst, high, 8);
    return true;
  }
  doublesToIntegers(src, prefix == SsePrefix.P66);
  store<u64>(RESULT, 0, 8);
  return finish(dst, 16);
}

function doublesToIntegers(src: usize, truncate: bool): void {
  fpu.raised = 0;
  store<u32>(RESULT, laneToInteger(load<u64>(src), truncate, FRACTION64));
  store<u32>(RESULT, laneToInteger(load<u64>(src, 8), truncate, FRACTION64), 4);
}

/** CVTSI2SS CVTSI2SD (exact). */
export function fromInteger(prefix: SsePrefix, dst: usize, value: i32): bool {
  if (prefix == SsePrefix.F2) {
    store<f64>(dst, <f64>value);
    return true;
  }
  fpu.raised = 0;
  store<u32>(RESULT, <u32>laneFromInteger(value, FRACTION32));
  return finish(dst, 4);
}

/** CVTSS2SI CVTSD2SI, CVTTSS2SI CVTTSD2SI. */
export function scalarToInteger(prefix: SsePrefix, dst: usize, src: usize, truncate: bool): bool {
  fpu.raised = 0;
  store<u32>(RESULT, prefix == SsePrefix.F2 ? laneToInteger(load<u64>(src), truncate, FRACTION64) : laneToInteger(load<u32>(src), truncate, FRACTION32));
  return finish(dst, 4);
}

/** CVTPI2PS, CVTPI2PD (`double`): two integers at `src`. */
export function pairFromIntegers(double: bool, dst: usize, src: usize): bool {
  if (double) return convertDoubles(SsePrefix.F3, dst, src);
  fpu.raised = 0;
  store<u32>(RESULT, <u32>laneFromInteger(load<i32>(src), FRACTION32));
  store<u32>(RESULT, <u32>laneFromInteger(load<i32>(src, 4), FRACTION32), 4);
  return finish(dst, 8);
}

/** CVTPS2PI CVTPD2PI (`double`), CVTTPS2PI CVTTPD2PI. */
export function pairToIntegers(double: bool, dst: usize, src: usize, truncate: bool): bool {
  if (double) {
    doublesToIntegers(src, truncate);
  } else {
    fpu.raised = 0;
    store<u32>(RESULT, laneToInteger(load<u32>(src), truncate, FRACTION32));
    store<u32>(RESULT, laneToInteger(load<u32>(src, 4), truncate, FRACTION32), 4);
  }
  return finish(dst, 8);
}
