// Floating-point numbers as text for printf: %e, %f and %g, correctly rounded (C11 7.21.6.1, man 3 printf).
// A double is an integer times a power of two, so it has a finite decimal expansion; this makes all its digits and
// rounds them once.

const FRACTION_BITS: i32 = 52;
const FRACTION_MASK: u64 = (<u64>1 << FRACTION_BITS) - 1;
const EXPONENT_MASK: i32 = 0x7ff;
/** The exponent field's value for 2^0 when the significand is read as an integer. */
const INTEGER_BIAS: i32 = 1075;
/** Limbs of the expansion are nine decimal digits each. */
const LIMB: u64 = 1_000_000_000;
const LIMB_DIGITS: i32 = 9;
const DEFAULT_PRECISION: i32 = 6;

/** The digits of a finite value at or above zero, with the number of them before the decimal point. */
class Decimal {
  digits: string = "";
  point: i32 = 0;

  constructor(value: f64) {
    const bits = reinterpret<u64>(value);
    const field = <i32>(bits >> FRACTION_BITS) & EXPONENT_MASK;
    const significand = (bits & FRACTION_MASK) | (field == 0 ? 0 : <u64>1 << FRACTION_BITS);
    const exponent = max(field, 1) - INTEGER_BIAS;
    const limbs: u32[] = [<u32>(significand % LIMB), <u32>(significand / LIMB)];
    for (let i = 0; i < abs(exponent); i++) multiply(limbs, exponent > 0 ? 2 : 5);
    let text = "";
    for (let i = limbs.length - 1; i >= 0; i--) text += limbs[i].toString().padStart(LIMB_DIGITS, "0");
    let zeros = 0;
    while (zeros < text.length - 1 && text.charCodeAt(zeros) == 0x30) zeros++;
    this.digits = text.substring(zeros);
    this.point = this.digits.length - (exponent < 0 ? -exponent : 0);
  }

  /** Keeps `count` digits, rounding half to even; below 1 only a carry can remain. */
  round(count: i32): void {
    if (count >= this.digits.length) {
      this.digits = this.digits.padEnd(count, "0");
      return;
    }
    const kept = max(count, 0);
    const up = count >= 0 && this.roundsUp(count);
    let digits = this.digits.substring(0, kept);
    if (up) {
      let i = kept - 1;
      while (i >= 0 && digits.charCodeAt(i) == 0x39) i--;
      const zeros = "0".repeat(kept - 1 - i);
      if (i < 0) {
        digits = "1" + zeros;
        this.point++;
      } else {
        digits = digits.substring(0, i) + String.fromCharCode(digits.charCodeAt(i) + 1) + zeros;
      }
    }
    this.digits = digits;
  }

  private roundsUp(count: i32): bool {
    const next = this.digits.charCodeAt(count);
    if (next != 0x35) return next > 0x35;
    for (let i = count + 1; i < this.digits.length; i++) if (this.digits.charCodeAt(i) != 0x30) return true;
    return count > 0 && (this.digits.charCodeAt(count - 1) & 1) == 1;
  }
}

function multiply(limbs: u32[], factor: u64): void {
  let carry: u64 = 0;
  for (let i = 0; i < limbs.length; i++) {
    const product = <u64>limbs[i] * factor + carry;
    limbs[i] = <u32>(product % LIMB);
    carry = product / LIMB;
  }
  if (carry != 0) limbs.push(<u32>carry);
}

/** The text of |value| for conversion letter e, f or g; `precision` -1 for the default. The sign is the caller's. */
export function formatFloat(value: f64, letter: i32, precision: i32, alternate: bool): string {
  if (isNaN(value)) return "nan";
  if (!isFinite(value)) return "inf";
  if (precision < 0) precision = DEFAULT_PRECISION;
  const magnitude = abs(value);
  if (letter == 0x66) return fixed(magnitude, precision, alternate);
  if (letter == 0x65) return scientific(magnitude, precision, alternate);
  return general(magnitude, max(precision, 1), alternate);
}

function fixed(value: f64, precision: i32, alternate: bool): string {
  const decimal = new Decimal(value);
  const count = (value == 0 ? 0 : decimal.point) + precision;
  if (count >= 0) decimal.round(count);
  else decimal.digits = "";
  const padded = decimal.digits.padStart(precision + 1, "0");
  const whole = padded.length - precision;
  return withPoint(padded.substring(0, whole), padded.substring(whole), alternate);
}

function scientific(value: f64, precision: i32, alternate: bool): string {
  const decimal = new Decimal(value);
  decimal.round(precision + 1);
  const digits = decimal.digits.substring(0, precision + 1);
  const exponent = value == 0 ? 0 : decimal.point - 1;
  const power = (exponent < 0 ? "-" : "+") + abs(exponent).toString().padStart(2, "0");
  return withPoint(digits.substring(0, 1), digits.substring(1), alternate) + "e" + power;
}

/** The shorter style for the exponent, without trailing zeros. */
function general(value: f64, precision: i32, alternate: bool): string {
  const decimal = new Decimal(value);
  decimal.round(precision);
  const exponent = value == 0 ? 0 : decimal.point - 1;
  const isScientific = exponent < -4 || exponent >= precision;
  const text = isScientific
    ? scientific(value, precision - 1, alternate)
    : fixed(value, precision - 1 - exponent, alternate);
  if (alternate || text.indexOf(".") < 0) return text;
  const mark = text.indexOf("e");
  let end = mark < 0 ? text.length : mark;
  const power = text.substring(end);
  while (text.charCodeAt(end - 1) == 0x30) end--;
  if (text.charCodeAt(end - 1) == 0x2e) end--;
  return text.substring(0, end) + power;
}

function withPoint(whole: string, fraction: string, alternate: bool): string {
  return fraction.length > 0 || alternate ? whole + "." + fraction : whole;
}
