// The two ways that every operation is written. The inner loop takes the usual road and calls no function: an engine that
// must keep its values over a call keeps them in memory, all through the loop. What is not usual it leaves, having changed
// nothing, and the operation is done again from its start by the general road, which may call whatever it needs.
import { type Bits, lookup, N } from "./body";

/** Text of the steps that differ. They declare `va`, the linear address, and `a`, where the operand is. */
export interface Road {
  /** The body of an operation that has no usual road: null on that one. */
  general(body: string): string | null;
  /** Goes on `count` operations behind this one. */
  next(count?: number): string;
  /** Declares `a` to read `bits` from; a fault there ends the operation through `onFault`. */
  read(bits: Bits, ea: string, onFault?: string): string;
  /** Stores `value` (worked out before), then does `after`. */
  write(bits: Bits, ea: string, value: string, after?: string): string;
  /** Reads, changes and writes back: `body` works on address `a`. */
  modify(bits: Bits, ea: string, body: string): string;
  /** Pushes the return address `back` of a CALL. */
  pushReturn: string;
  /** Follows the branch uop that is `off` bytes behind this one. */
  taken(off?: number): string;
  /** Goes to linear address `to`. */
  jump(to: string): string;
  /** Declares `c`, whether condition `cc` of Jcc holds for the flags as they stand; null: this road cannot tell. */
  condition(cc: number): string | null;
  /** Declares `c`, the carry flag. */
  carry: string;
}

const RETURN_ADDRESS = "const back: u32 = cache.codePage + uopPlace(u + UOP_SIZE);";
const count = (off: number): string => (off ? `<i32>load<u8>(u, UOP_N + ${off})` : N);
const at = (off: number): string => (off ? `u + ${off}` : "u");

// The usual road -------------------------------------------------------------------------------------------------

/** The TLB word has low bits set when more than it is needed; so has the address when it is not aligned. */
const aligned = (bits: Bits): string => (bits === 8 ? "e & 1" : `(e | va) & ${bits / 8 - 1}`);
const reach = (bits: Bits, ea: string, table: string): string => `
      const va: u32 = ${ea};
      ${lookup(table)}
      if (${aligned(bits)}) ${LEAVE}
      const a: usize = va + e;`;
/** Goes on with the next operation. */
export const GO_ON = "next = u + UOP_SIZE; continue;";
/** Leaves the operation, of which nothing has been done, to the general road. */
export const LEAVE = "return u;";

/** The result of the last operation that set the flags, where ZF and SF follow from it. */
const plain = (holds: string): string => `
      if (cpu.flagKind & FLAG_NOT_PLAIN) ${LEAVE}
      const c: u32 = u32(${holds});`;
/** What holds of operands x and y of a subtraction, or of the result r of a logical operation. */
const compared = (subtraction: string, logic: string): string => `
      const v: u32 = cpu.flagKind;
      const x: u32 = cpu.flagA;
      const r: u32 = cpu.flagR;
      let c: u32 = 0;
      if (v == Kind.SUB) {
        const y: u32 = x - r;
        c = u32(${subtraction});
      } else {
        if (v != Kind.LOGIC) ${LEAVE}
        c = u32(${logic});
      }`;
const CARRY = `
      const v: u32 = cpu.flagKind & 0xff;
      const x: u32 = cpu.flagA;
      const r: u32 = cpu.flagR;
      const c: u32 = v < 2 ? u32(r < x) | (v & u32(r == x)) : v < 4 ? u32(r > x) | (v & u32(r == x)) : v == Kind.LOGIC ? 0 : x & 1;`;

const CONDITION: Partial<Record<number, string>> = {
  2: CARRY,
  3: `${CARRY} c = c ^ 1;`,
  4: plain("cpu.flagR == 0"),
  5: plain("cpu.flagR != 0"),
  6: compared("x <= y", "r == 0"),
  7: compared("x > y", "r != 0"),
  8: plain("<i32>cpu.flagR < 0"),
  9: plain("<i32>cpu.flagR >= 0"),
  12: compared("<i32>x < <i32>y", "<i32>r < 0"),
  13: compared("<i32>x >= <i32>y", "<i32>r >= 0"),
  14: compared("<i32>x <= <i32>y", "<i32>r <= 0"),
  15: compared("<i32>x > <i32>y", "<i32>r > 0"),
};

export const USUAL: Road = {
  general: () => null,
  next: (count = 1) => (count === 1 ? GO_ON : `next = u + UOP_SIZE * ${count}; continue;`),
  read: (bits, ea) => reach(bits, ea, "TLB_READ"),
  write: (bits, ea, value, after = "") => `${reach(bits, ea, "TLB_WRITE")}
      store<u${bits}>(a, ${value});
      ${after}
      ${GO_ON}`,
  modify: (bits, ea, body) => `${reach(bits, ea, "TLB_WRITE")}
      ${body}
      ${GO_ON}`,
  pushReturn: `${reach(32, "cpu.esp - 4", "TLB_WRITE")}
      ${RETURN_ADDRESS}
      store<u32>(a, back);
      cpu.esp = va;`,
  taken: (off = 0) => `{
        const left = cpu.budget - ${count(off)};
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK${off ? ` + ${off}` : ""});
        if (target == 0 || left < BLOCK_MAX) return ${off ? `(${at(off)})` : "u"} | Left.BRANCH;
        next = target;
        continue;
      }`,
  jump: (to) => `
      const to: u32 = ${to};
      const left = cpu.budget - ${N};
      cpu.budget = left;
      const j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        cache.codePage = to & 0xfffff000;
        cache.codeFrame = load<u32>(j, JUMP_PAGE);
        next = load<u32>(j, JUMP_UOP);
        continue;
      }
      cpu.eip = to;
      return Left.JUMP;`,
  condition: (cc) => CONDITION[cc] ?? null,
  carry: CARRY,
};

// The general road -----------------------------------------------------------------------------------------------

const STEPPED = "return u + UOP_SIZE;";

export const GENERAL: Road = {
  general: (body) => body,
  next: (count = 1) => (count === 1 ? STEPPED : `return u + UOP_SIZE * ${count};`),
  read: (bits, ea, onFault = "fault") => `
      const va: u32 = ${ea};
      const a = mmuRead(va, ${bits / 8});
      if (!a) return ${onFault}(u);`,
  write: (bits, ea, value, after = "") => `
      const va: u32 = ${ea};
      const a = mmuWrite(va, ${bits / 8});
      if (!a) return fault(u);
      store<u${bits}>(a, ${value});
      ${after}
      return mmuWritten() ? leave(u) : u + UOP_SIZE;`,
  modify: (bits, ea, body) => `
      const va: u32 = ${ea};
      const a = mmuWrite(va, ${bits / 8});
      if (!a) return fault(u);
      ${body}
      return mmuWritten() ? leave(u) : u + UOP_SIZE;`,
  pushReturn: `
      const va: u32 = cpu.esp - 4;
      const a = mmuWrite(va, 4);
      if (!a) return faultInBranch(u);
      ${RETURN_ADDRESS}
      store<u32>(a, back);
      cpu.esp = va;
      mmuWritten();`,
  taken: (off = 0) => `{
        cpu.budget = cpu.budget - ${count(off)};
        return branch(${at(off)});
      }`,
  jump: (to) => `
      const to: u32 = ${to};
      cpu.budget = cpu.budget - ${N};
      return jump(to);`,
  condition: (cc) => `
      const c: u32 = u32(flagCondition(${cc}));`,
  carry: "const c: u32 = flagCarry();",
};
