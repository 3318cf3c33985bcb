// The module as a bare machine, without kernel: page tables, descriptor tables and trap stubs are laid out here, and
// sequences of instructions run in ring 3 until a trap. The processor takes the same roads as under the kernel: the
// registers come from a stack frame (POPA, IRET), and the trap goes through the IDT and the TSS to a HLT.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BLOCK, BLOCK_SIZE, type Case, CODE, DATA, DATA_SIZE, Fx, FX_SIZE, type Outcome, PATTERNS, resetFx, SLOT, SLOTS } from "./case";

const ROOT = join(import.meta.dirname, "../../..");
const RAM_BYTES = 4 << 20;
const PAGE = 0x1000;
/** Wasm pages at start; power-on grows the memory. */
const INITIAL_PAGES = 512;
const MAXIMUM_PAGES = 65536;

const KERNEL_CS = 0x08, KERNEL_DS = 0x10, USER_CS = 0x1b, USER_DS = 0x23, TSS = 0x28;
const HLT = 0xf4;
const STUB_SIZE = 4;
const VECTORS = 32;
const PRESENT_RW = 3, PRESENT_RW_USER = 7;
const CR0 = 0x80010031; // PG WP NE ET PE
const CR4 = 0x600; // OSFXSR OSXMMEXCPT
/** Vectors whose frame has an error code. */
const WITH_CODE = new Set([8, 10, 11, 12, 13, 14, 17]);
const LIMIT = 1n << 40n;

// x87 control and status words (SDM vol 1, 8.1.3 and 8.1.5)
const TOP_SHIFT = 11;
const EXCEPTIONS = 0x3f;
/** ES and B. */
const PENDING = 0x8080;
const STATUS_BITS = 0x477f;
const CONTROL_BITS = 0x1f3f;
const CONTROL_FIXED = 0x40;
const RESET_FX = resetFx();

/** What this machine can tell beyond what the judge tells. */
export interface BareOutcome extends Outcome {
  readonly instructions: number;
}

interface Exports {
  ramStart(): number;
  powerOn(ram: number, source: number, seed: bigint, rtc: bigint): void;
  cpuRun(until: bigint): number;
  instructions(): bigint;
  flushDerived(): void;
}

interface LayoutRecord { name: string; fields: { name: string; offset: number }[] }

export class BareMachine {
  private readonly memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: MAXIMUM_PAGES });
  private readonly module: Exports;
  /** All of linear memory, which is physical memory. */
  readonly words: Uint32Array;
  readonly bytes: Uint8Array;
  /** Index in `words` of a field of the Cpu record, and of the x87's. */
  readonly cpu: (field: string) => number;
  private readonly fpu: (field: string) => number;
  /** Addresses of the register files. */
  private readonly x87: number;
  private readonly xmm: number;
  private readonly base: number;
  private readonly stubs: number;
  private readonly entry: number;
  private readonly stackTop: number;
  /** Physical addresses of what is mapped at CODE and at DATA. */
  readonly code: number;
  readonly data: number;
  private readonly directory: number;
  private readonly patterns: Uint32Array[] = [];
  private lastSlot = SLOTS;

  constructor() {
    const layout = JSON.parse(readFileSync(join(ROOT, "build/layout.json"), "utf8")) as { records: LayoutRecord[]; instances: Record<string, { address: number }>; constants: Record<string, number> };
    const fieldOf = (name: string, address: number) => {
      const record = layout.records.find((r) => r.name === name)!;
      return (field: string): number => (address + record.fields.find((f) => f.name === field)!.offset) >> 2;
    };
    this.cpu = fieldOf("Cpu", layout.instances.cpu!.address);
    this.fpu = fieldOf("Fpu", layout.instances.fpu!.address);
    this.x87 = layout.constants.CPU_X87!;
    this.xmm = layout.constants.CPU_XMM!;
    const wasm = new WebAssembly.Module(readFileSync(join(ROOT, "build/ring3.wasm")));
    const fail = (): never => { throw new Error("the module aborted"); };
    const instance = new WebAssembly.Instance(wasm, { env: { memory: this.memory, abort: fail }, host: { abort: fail, output: () => undefined } });
    this.module = instance.exports as unknown as Exports;
    this.module.powerOn(RAM_BYTES, 0, 1n, 0n);
    this.words = new Uint32Array(this.memory.buffer);
    this.bytes = new Uint8Array(this.memory.buffer);
    this.base = this.module.ramStart();

    let next = this.base;
    const take = (bytes: number): number => (next += bytes) - bytes;
    const directory = this.directory = take(PAGE);
    const kernelTable = take(PAGE), codeTable = take(PAGE), dataTable = take(PAGE);
    const tables = take(PAGE);
    this.stubs = take(PAGE);
    this.stackTop = take(2 * PAGE) + 2 * PAGE;
    this.code = take(SLOT * SLOTS);
    this.data = take(DATA_SIZE);

    const map = (table: number, va: number, pa: number, size: number, rights: number): void => {
      this.words[(directory >> 2) + (va >>> 22)] = table | PRESENT_RW_USER;
      for (let at = 0; at < size; at += PAGE) this.words[(table >> 2) + (((va + at) >>> 12) & 0x3ff)] = (pa + at) | rights;
    };
    map(kernelTable, this.base, this.base, RAM_BYTES, PRESENT_RW);
    map(codeTable, CODE, this.code, SLOT * SLOTS, PRESENT_RW_USER);
    map(dataTable, DATA, this.data, DATA_SIZE, PRESENT_RW_USER);

    const gdt = tables, idt = tables + 0x100, tss = tables + 0x800;
    const put64 = (at: number, low: number, high: number): void => { this.words[at >> 2] = low; this.words[(at >> 2) + 1] = high; };
    put64(gdt + KERNEL_CS, 0xffff, 0x00cf9b00);
    put64(gdt + KERNEL_DS, 0xffff, 0x00cf9300);
    put64(gdt + (USER_CS & ~3), 0xffff, 0x00cffb00);
    put64(gdt + (USER_DS & ~3), 0xffff, 0x00cff300);
    this.words[(tss >> 2) + 1] = this.stackTop;
    this.words[(tss >> 2) + 2] = KERNEL_DS;
    for (let vector = 0; vector < VECTORS; vector++) {
      const stub = this.stubs + vector * STUB_SIZE;
      this.bytes[stub] = HLT;
      const dpl = vector === 3 || vector === 4 ? 3 : 0;
      put64(idt + vector * 8, (KERNEL_CS << 16) | (stub & 0xffff), (stub & 0xffff0000) | 0x8e00 | (dpl << 13));
    }
    // mov eax, USER_DS; mov ds, eax; mov es, eax; popa; iret
    this.entry = this.stubs + VECTORS * STUB_SIZE;
    this.bytes.set([0xb8, USER_DS, 0, 0, 0, 0x8e, 0xd8, 0x8e, 0xc0, 0x61, 0xcf], this.entry);

    const set = (field: string, value: number): void => { this.words[this.cpu(field)] = value; };
    set("cr3", directory);
    set("cr0", CR0);
    set("cr4", CR4);
    set("gdtBase", gdt);
    set("gdtLimit", 0xff);
    set("idtBase", idt);
    set("idtLimit", VECTORS * 8 - 1);
    set("tr", TSS);
    set("trBase", tss);
    set("trLimit", 0x67);

    let x = 0x12345678;
    for (let p = 0; p < PATTERNS; p++) {
      this.patterns.push(Uint32Array.from({ length: DATA_SIZE / 4 }, () => {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        return x >>> 0;
      }));
    }
  }

  /** Index in `words` of the page-table entry of `va`. */
  pte(va: number): number {
    const table = this.words[(this.directory >> 2) + (va >>> 22)] & ~0xfff;
    return (table >>> 2) + ((va >>> 12) & 0x3ff);
  }

  /** Forgets TLB and decoded code: after memory or page tables have been changed from here. */
  flush(): void {
    this.module.flushDerived();
  }

  get instructions(): bigint {
    return this.module.instructions();
  }

  /** Runs on from the present registers; the reason for the stop (StopReason of cpu/state.ts). */
  resume(until: bigint): number {
    return this.module.cpuRun(until);
  }

  /** Runs `test` from its slot; `chunk` > 0 has the run cut into pieces of so many instructions; `limit` of them are the most. */
  run(test: Case, slot: number, chunk = 0, limit = LIMIT): BareOutcome {
    if (slot <= this.lastSlot) this.module.flushDerived(); // code is written over code from here
    this.lastSlot = slot;
    this.bytes.set(test.code, this.code + slot * SLOT);
    this.words.set(this.patterns[test.pattern], this.data >> 2);
    const block = this.data + BLOCK - DATA;
    if (test.block) this.bytes.set(test.block, block);
    this.setFx(test.fx ?? RESET_FX);
    const [eax, ecx, edx, ebx, esp, ebp, esi, edi] = test.gpr;
    const frame = [edi, esi, ebp, 0, ebx, edx, ecx, eax, CODE + slot * SLOT, USER_CS, test.eflags, esp, USER_DS];
    const at = this.stackTop - frame.length * 4;
    this.words.set(frame, at >> 2);
    this.words[this.cpu("esp")] = at;
    this.words[this.cpu("eip")] = this.entry;
    this.words[this.cpu("halted")] = 0;
    const before = this.module.instructions();
    if (chunk > 0) while (this.module.cpuRun(this.module.instructions() + BigInt(chunk)) === 0);
    else this.module.cpuRun(before + limit);
    const eip = this.words[this.cpu("eip")];
    const vector = (eip - 1 - this.stubs) / STUB_SIZE;
    const stack = this.words[this.cpu("esp")] >> 2;
    const hasCode = WITH_CODE.has(vector);
    const trap = stack + (hasCode ? 1 : 0);
    const gpr = ["eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi"].map((r) => this.words[this.cpu(r)]);
    gpr[4] = this.words[trap + 3];
    let hash = 0x811c9dc5;
    for (let i = this.data >> 2; i < (this.data + DATA_SIZE) >> 2; i++) hash = Math.imul(hash ^ this.words[i], 0x01000193);
    return {
      gpr, vector, eip: this.words[trap], eflags: this.words[trap + 2], error: hasCode ? this.words[stack] : 0, cr2: this.words[this.cpu("cr2")], hash: hash >>> 0,
      fx: this.getFx(), block: this.bytes.slice(block, block + BLOCK_SIZE),
      instructions: Number(this.module.instructions() - before),
    };
  }

  /** Takes the floating-point state from an FXSAVE area. */
  private setFx(fx: Uint8Array): void {
    const view = new DataView(fx.buffer, fx.byteOffset, fx.byteLength);
    const status = view.getUint16(Fx.STATUS, true);
    const control = view.getUint16(Fx.CONTROL, true);
    const top = (status >> TOP_SHIFT) & 7;
    const pending = status & ~control & EXCEPTIONS ? PENDING : 0;
    this.words[this.fpu("control")] = (control & CONTROL_BITS) | CONTROL_FIXED;
    this.words[this.fpu("status")] = (status & STATUS_BITS) | pending;
    this.words[this.fpu("top")] = top;
    this.words[this.fpu("valid")] = fx[Fx.TAGS]!;
    for (let i = 0; i < 8; i++) {
      const at = this.x87 + 16 * ((top + i) & 7);
      this.bytes.fill(0, at, at + 16);
      this.bytes.set(fx.subarray(Fx.ST + 16 * i, Fx.ST + 16 * i + 10), at);
    }
    this.words[this.cpu("mxcsr")] = view.getUint32(Fx.MXCSR, true);
    this.bytes.set(fx.subarray(Fx.XMM, FX_SIZE), this.xmm);
  }

  private getFx(): Uint8Array {
    const fx = new Uint8Array(FX_SIZE);
    const view = new DataView(fx.buffer);
    const top = this.words[this.fpu("top")]!;
    view.setUint16(Fx.CONTROL, this.words[this.fpu("control")]!, true);
    view.setUint16(Fx.STATUS, this.words[this.fpu("status")]! | (top << TOP_SHIFT), true);
    fx[Fx.TAGS] = this.words[this.fpu("valid")]!;
    for (let i = 0; i < 8; i++) {
      const at = this.x87 + 16 * ((top + i) & 7);
      fx.set(this.bytes.subarray(at, at + 10), Fx.ST + 16 * i);
    }
    view.setUint32(Fx.MXCSR, this.words[this.cpu("mxcsr")]!, true);
    fx.set(this.bytes.subarray(this.xmm, this.xmm + FX_SIZE - Fx.XMM), Fx.XMM);
    return fx;
  }
}
