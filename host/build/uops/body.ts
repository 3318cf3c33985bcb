// The parts that bodies of operations are put together from: AssemblyScript text for fields, registers, memory, branches
// and flags. `u` is the operation, `next` the one to go on with.

export type Bits = 8 | 16 | 32;

// Fields and registers -------------------------------------------------------------------------------------------

export const reg = (field: "D" | "S" | "B" | "X"): string => `<usize>load<u8>(u, UOP_${field})`;
export const r32 = (f: "D" | "S" | "B" | "X"): string => `load<u32>(${reg(f)}, CPU_STATE)`;
/** Register operand, sign-extended: what the lazy flags want. */
export const rx = (bits: Bits, f: "D" | "S"): string => bits === 32 ? r32(f) : `<u32>load<i${bits}>(${reg(f)}, CPU_STATE)`;
export const setR = (bits: Bits, f: "D" | "S", value: string): string => `store<u${bits}>(${reg(f)}, ${bits === 32 ? value : `<u${bits}>(${value})`}, CPU_STATE);`;
export const IMM = "load<u32>(u, UOP_IMM)";
export const DISP = "load<u32>(u, UOP_DISP)";
export const N = "<i32>load<u8>(u, UOP_N)";
export const EA = { B: `${r32("B")} + ${DISP}`, S: `${r32("B")} + (${r32("X")} << load<u8>(u, UOP_SCALE)) + ${DISP}` };
export type Form = keyof typeof EA;
export const FORMS: Form[] = ["B", "S"];
export const NEXT = "next = u + UOP_SIZE; continue;";
/** Leaves an instruction of x87 or SSE, of which nothing has been done, to its general way. */
export const UNUSUAL = "return u;";

/** Sign-extends `value` from `bits`. */
export const sx = (bits: Bits, value: string): string => bits === 32 ? value : `<u32><i32><i${bits}>(${value})`;

// Memory ---------------------------------------------------------------------------------------------------------
// The TLB word has low bits set when the access must take the slow road; so has the address when it is not aligned.

export const aligned = (bits: Bits): string => bits === 8 ? "e & 1" : `(e | va) & ${bits / 8 - 1}`;
export const lookup = (table: string): string => `const e = load<u32>((va >>> 10) & TLB_INDEX, ${table});`;

/** Declares `a`, the address to read `bits` from; a fault there ends the operation through `onFault`. */
export const read = (bits: Bits, ea: string, onFault = "fault"): string => `
      const va: u32 = ${ea};
      ${lookup("TLB_READ")}
      let a: usize = va + e;
      if (${aligned(bits)}) {
        a = mmuRead(va, ${bits / 8});
        if (!a) return ${onFault}(u);
      }`;
/** Stores `value` (worked out before), then does `after`. */
export const write = (bits: Bits, ea: string, value: string, after = ""): string => `
      const va: u32 = ${ea};
      ${lookup("TLB_WRITE")}
      if (${aligned(bits)}) {
        const a = mmuWrite(va, ${bits / 8});
        if (!a) return fault(u);
        store<u${bits}>(a, ${value});
        ${after}
        if (mmuWritten()) return leave(u);
      } else {
        store<u${bits}>(va + e, ${value});
        ${after}
      }
      ${NEXT}`;
/** Reads, changes and writes back: `body` works on address `a`. */
export const modify = (bits: Bits, ea: string, body: string): string => `
      const va: u32 = ${ea};
      ${lookup("TLB_WRITE")}
      let a: usize = va + e;
      const slow = ${aligned(bits)};
      if (slow) {
        a = mmuWrite(va, ${bits / 8});
        if (!a) return fault(u);
      }
      ${body}
      if (slow && mmuWritten()) return leave(u);
      ${NEXT}`;
export const mem = (bits: Bits): string => bits === 32 ? "load<u32>(a)" : `<u32>load<i${bits}>(a)`;

// Branches -------------------------------------------------------------------------------------------------------

/** Follows the link of the branch uop at u + off. */
export const taken = (off = 0): string => `{
        const left = cpu.budget - <i32>load<u8>(u, UOP_N${off ? ` + ${off}` : ""});
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK${off ? ` + ${off}` : ""});
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u${off ? ` + ${off}` : ""});
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }`;
/** Goes to linear address `to`. */
export const jump = (to: string): string => `
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
      next = jump(to);
      if (next == 0) return Exit.RESUME;
      continue;`;
export const onCondition = (holds: string, off: number): string => `
      if (${holds}) ${taken(off)}
      next = u + UOP_SIZE${off ? " * 2" : ""};
      continue;`;
export const CONDITIONS = ["O", "NO", "B", "AE", "E", "NE", "BE", "A", "S", "NS", "P", "NP", "L", "GE", "LE", "G"];

// Flags ----------------------------------------------------------------------------------------------------------

const SIZE = { 8: " | Size.S8", 16: " | Size.S16", 32: "" };
export const setFlags = (bits: Bits, kind: string): string => `cpu.flagKind = ${kind}${SIZE[bits]}; cpu.flagA = x; cpu.flagR = r;`;
export const setLogic = `cpu.flagKind = Kind.LOGIC; cpu.flagR = r;`;
