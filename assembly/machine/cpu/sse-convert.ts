// SSE and SSE2 conversions (SDM vol 1, 11.4.1.3, 11.5.2; table 4-7). What does not fit an integer, and a NaN, becomes the
// integer indefinite 80000000h. Rounding to an integer follows MXCSR.RC; between formats it is to nearest.
import { SsePrefix } from "./sse-form";
import { Rounding, roundingControl } from "./sse-state";

@inline const INDEFINITE: u32 = 0x80000000;
/** The integers lie strictly between these. */
@inline const BELOW_INT: f64 = -2147483649.0;
@inline const ABOVE_INT: f64 = 2147483648.0;

// Sign, quiet bit with the exponent, and how far the payload moves between the formats
@inline const SIGN32: u32 = 0x80000000;
@inline const QNAN32: u32 = 0x7fc00000;
@inline const PAYLOAD32: u32 = 0x003fffff;
@inline const QNAN64: u64 = 0x7ff8000000000000;
@inline const PAYLOAD_SHIFT: u64 = 29;

/** `x` as a 32-bit integer, rounded by MXCSR.RC or, if `truncate`, to zero. */
export function toInteger(x: f64, truncate: bool): u32 {
  switch (truncate ? Rounding.ZERO : roundingControl()) {
    case Rounding.NEAREST: x = nearest<f64>(x); break;
    case Rounding.DOWN: x = floor<f64>(x); break;
    case Rounding.UP: x = ceil<f64>(x); break;
    default: x = trunc<f64>(x); break;
  }
  return x > BELOW_INT && x < ABOVE_INT ? <u32><i32>x : INDEFINITE;
}

/** Bits in double precision of the single at `src`. */
function widen(src: usize): u64 {
  const x = load<f32>(src);
  if (!isNaN(x)) return reinterpret<u64>(<f64>x);
  const bits = load<u32>(src);
  return <u64>(bits & SIGN32) << 32 | QNAN64 | <u64>(bits & PAYLOAD32) << PAYLOAD_SHIFT;
}

/** Bits in single precision of the double at `src`. */
function narrow(src: usize): u32 {
  const x = load<f64>(src);
  if (!isNaN(x)) return reinterpret<u32>(<f32>x);
  const bits = load<u64>(src);
  return (<u32>(bits >>> 32) & SIGN32) | QNAN32 | (<u32>(bits >>> PAYLOAD_SHIFT) & PAYLOAD32);
}

/** CVTPS2PD CVTPD2PS CVTSS2SD CVTSD2SS. */
export function convertFormat(prefix: SsePrefix, dst: usize, src: usize): void {
  if (prefix == SsePrefix.F3) {
    store<u64>(dst, widen(src));
  } else if (prefix == SsePrefix.F2) {
    store<u32>(dst, narrow(src));
  } else if (prefix == SsePrefix.NONE) {
    const high = widen(src + 4);
    store<u64>(dst, widen(src));
    store<u64>(dst, high, 8);
  } else {
    const high = narrow(src + 8);
    store<u32>(dst, narrow(src));
    store<u32>(dst, high, 4);
    store<u64>(dst, 0, 8);
  }
}

/** CVTDQ2PS, CVTPS2DQ, CVTTPS2DQ. */
export function convertSingles(prefix: SsePrefix, dst: usize, src: usize): void {
  if (prefix == SsePrefix.NONE) {
    v128.store(dst, f32x4.convert_i32x4_s(v128.load(src)));
    return;
  }
  const truncate = prefix == SsePrefix.F3;
  for (let i: usize = 0; i < 16; i += 4) store<u32>(dst + i, toInteger(<f64>load<f32>(src + i), truncate));
}

/** CVTDQ2PD, CVTPD2DQ, CVTTPD2DQ. */
export function convertDoubles(prefix: SsePrefix, dst: usize, src: usize): void {
  if (prefix == SsePrefix.F3) {
    const high = <f64>load<i32>(src, 4);
    store<f64>(dst, <f64>load<i32>(src));
    store<f64>(dst, high, 8);
    return;
  }
  const truncate = prefix == SsePrefix.P66;
  const high = toInteger(load<f64>(src, 8), truncate);
  store<u32>(dst, toInteger(load<f64>(src), truncate));
  store<u32>(dst, high, 4);
  store<u64>(dst, 0, 8);
}

/** CVTSI2SS CVTSI2SD. */
export function fromInteger(prefix: SsePrefix, dst: usize, value: i32): void {
  if (prefix == SsePrefix.F2) store<f64>(dst, <f64>value);
  else store<f32>(dst, <f32>value);
}
