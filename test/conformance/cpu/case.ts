// What one conformance case is: registers, floating-point state and memory to start from, and code that ends in a trap.
// The records that the native judge (native.c) reads and writes are laid out here.

export const CODE = 0x10000000;
export const SLOT = 128;
export const SLOTS = 4096;
export const DATA = 0x20000000;
export const DATA_SIZE = 0x2000;
export const PATTERNS = 16;
/** The piece of the data that a case fills itself: across the page border in the middle. */
export const BLOCK_SIZE = 256;
export const BLOCK = DATA + DATA_SIZE / 2 - BLOCK_SIZE / 2;
/** The FXSAVE area up to xmm7. */
export const FX_SIZE = 288;
/** INT3: what code is filled up with. */
export const TRAP = 0xcc;

/** Places in the FXSAVE area. */
export const Fx = { CONTROL: 0, STATUS: 2, TAGS: 4, POINTERS: 6, MXCSR: 24, MXCSR_MASK: 28, ST: 32, XMM: 160 } as const;

export interface Case {
  readonly gpr: number[];
  readonly eflags: number;
  /** Which random contents the data has. */
  readonly pattern: number;
  readonly code: number[];
  /** Flags of FLAGS that the manual leaves undefined here. */
  readonly undefinedFlags: number;
  readonly name: string;
  /** FXSAVE area to start from; the state after FNINIT if absent. */
  readonly fx?: Uint8Array;
  /** Contents of the block; the pattern if absent. */
  readonly block?: Uint8Array;
  /** Results that are only approximately defined: the xmm registers are not compared bit for bit. */
  readonly approximate?: boolean;
  /** x87 results may differ by one in the last place, and in how they were rounded (C1). */
  readonly lastPlace?: boolean;
}

export interface Outcome {
  readonly gpr: number[];
  readonly eflags: number;
  readonly eip: number;
  readonly vector: number;
  readonly error: number;
  readonly cr2: number;
  /** FNV-1a over the words of the data. */
  readonly hash: number;
  readonly fx: Uint8Array;
  readonly block: Uint8Array;
}

const CF = 1, PF = 4, AF = 0x10, ZF = 0x40, SF = 0x80, OF = 0x800;
/** The flags that are compared: arithmetic and DF. */
export const FLAGS = CF | PF | AF | ZF | SF | OF | 0x400;

/** The state after FNINIT and power-on: everything masked, registers empty and zero. */
export function resetFx(): Uint8Array {
  const fx = new Uint8Array(FX_SIZE);
  const view = new DataView(fx.buffer);
  view.setUint16(Fx.CONTROL, 0x37f, true);
  view.setUint32(Fx.MXCSR, 0x1f80, true);
  return fx;
}

/** xorshift32: the same cases from the same seed everywhere. */
export class Random {
  constructor(private state: number) {
    this.state = (state * 2654435761) >>> 0 || 1;
  }
  u32(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (this.state = x >>> 0);
  }
  u64(): bigint {
    return (BigInt(this.u32()) << 32n) | BigInt(this.u32());
  }
  below(n: number): number {
    return this.u32() % n;
  }
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

/** The generator of case `n` of `seed`. */
export function randomFor(seed: number, n: number): Random {
  const random = new Random(seed * 1000003 + n);
  for (let i = 0; i < 3; i++) random.u32();
  return random;
}

export const bytes32 = (v: number): number[] => [v & 255, (v >>> 8) & 255, (v >>> 16) & 255, v >>> 24];

/** Fills code up to the slot with traps. */
export function padded(code: number[]): number[] {
  return [...code, ...Array<number>(SLOT - code.length).fill(TRAP)];
}

// Records of the judge, in bytes.
//   input   0 gpr  32 eflags slot pattern hasBlock  48 code  176 fx  464 block
//   output  0 gpr  32 eflags eip vector error cr2 hash  56 -  64 fx  352 block
const INPUT = { EFLAGS: 32, SLOT: 36, PATTERN: 40, HAS_BLOCK: 44, CODE: 48, FX: 48 + SLOT, BLOCK: 48 + SLOT + FX_SIZE, SIZE: 48 + SLOT + FX_SIZE + BLOCK_SIZE };
const OUTPUT = { EFLAGS: 32, EIP: 36, VECTOR: 40, ERROR: 44, CR2: 48, HASH: 52, FX: 64, BLOCK: 64 + FX_SIZE, SIZE: 64 + FX_SIZE + BLOCK_SIZE };

/** The judge's input for `cases`; case i runs in slot i % SLOTS. */
export function encodeCases(cases: readonly Case[]): Uint8Array {
  const bytes = new Uint8Array(cases.length * INPUT.SIZE);
  const view = new DataView(bytes.buffer);
  const reset = resetFx();
  cases.forEach((test, i) => {
    const at = i * INPUT.SIZE;
    test.gpr.forEach((value, r) => view.setUint32(at + 4 * r, value, true));
    view.setUint32(at + INPUT.EFLAGS, test.eflags, true);
    view.setUint32(at + INPUT.SLOT, i % SLOTS, true);
    view.setUint32(at + INPUT.PATTERN, test.pattern, true);
    view.setUint32(at + INPUT.HAS_BLOCK, test.block ? 1 : 0, true);
    bytes.set(test.code, at + INPUT.CODE);
    bytes.set(test.fx ?? reset, at + INPUT.FX);
    if (test.block) bytes.set(test.block, at + INPUT.BLOCK);
  });
  return bytes;
}

/** The outcomes in the judge's output. */
export function decodeOutcomes(bytes: Uint8Array): Outcome[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / OUTPUT.SIZE) }, (_, i) => {
    const at = i * OUTPUT.SIZE;
    const word = (offset: number): number => view.getUint32(at + offset, true);
    return {
      gpr: Array.from({ length: 8 }, (_, r) => word(4 * r)),
      eflags: word(OUTPUT.EFLAGS), eip: word(OUTPUT.EIP), vector: word(OUTPUT.VECTOR), error: word(OUTPUT.ERROR), cr2: word(OUTPUT.CR2), hash: word(OUTPUT.HASH),
      fx: bytes.slice(at + OUTPUT.FX, at + OUTPUT.FX + FX_SIZE), block: bytes.slice(at + OUTPUT.BLOCK, at + OUTPUT.SIZE),
    };
  });
}
