// Register allocation by graph colouring with iterated coalescing: L. George and A. Appel, "Iterated Register
// Coalescing", TOPLAS 18(3), 1996. The names of sets and procedures are the paper's. Two register files share
// one graph; registers of different files never interfere.

import { EAX, EBP, EBX, ECX, EDI, EDX, ESI, ESP, FIRST_VIRTUAL, type Reg, XMM0 } from "../x86/operand";
import { type Func, type Inst, Kind } from "./inst";
import { liveness, removeDead } from "./liveness";
import { spill } from "./spill";

const GENERAL: readonly Reg[] = [EAX, ECX, EDX, EBX, ESI, EDI, EBP];
const SSE: readonly Reg[] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => XMM0 + n);
const NOT_BYTE_ADDRESSABLE: readonly Reg[] = [ESI, EDI, EBP];

/** How much dearer an access is per loop around it. */
const LOOP_WEIGHT = 8;
const MAX_WEIGHTED_DEPTH = 6;
/** Up to this many registers the interference relation is a bit matrix, above it a hash set. */
const MATRIX_LIMIT = 6000;

const enum State {
  Initial,
  Precolored,
  Simplify,
  Freeze,
  Spill,
  Selected,
  Coalesced,
  Colored,
  Spilled,
}

/** Gives every virtual register of `func` a physical one, spilling where needed. Returns the colour table. */
export function allocateRegisters(func: Func): Int32Array {
  removeDead(func);
  const temporaries = new Set<Reg>();
  for (;;) {
    const coloring = new Coloring(func, temporaries);
    const groups = coloring.run();
    if (groups.length === 0) return coloring.color;
    for (const reg of spill(func, groups)) temporaries.add(reg);
  }
}

class Coloring {
  readonly color: Int32Array;
  private readonly count: number;
  private readonly state: Uint8Array;
  private readonly degree: Int32Array;
  private readonly alias: Int32Array;
  private readonly cost: Float64Array;
  private readonly adjacent: Reg[][];
  private readonly matrix: Uint32Array | null;
  private readonly edges = new Set<number>();
  private readonly moveList: number[][];
  private readonly moveDest: Reg[] = [];
  private readonly moveSource: Reg[] = [];
  /** 1: in worklistMoves or activeMoves; 0: done with (coalesced, constrained or frozen). */
  private readonly movePending: number[] = [];
  private worklistMoves: number[] = [];
  private readonly moveQueued: boolean[] = [];
  private simplifyWorklist: Reg[] = [];
  private freezeWorklist: Reg[] = [];
  private spillWorklist: Reg[] = [];
  private readonly selectStack: Reg[] = [];

  constructor(
    private readonly func: Func,
    private readonly temporaries: ReadonlySet<Reg>,
  ) {
    const n = (this.count = func.kinds.length);
    this.color = new Int32Array(n).fill(-1);
    this.state = new Uint8Array(n);
    this.degree = new Int32Array(n);
    this.alias = new Int32Array(n);
    this.cost = new Float64Array(n);
    this.adjacent = Array.from({ length: n }, () => []);
    this.moveList = Array.from({ length: n }, () => []);
    this.matrix = n <= MATRIX_LIMIT ? new Uint32Array((n * n + 31) >>> 5) : null;
    for (let reg = 0; reg < FIRST_VIRTUAL; reg++) {
      this.color[reg] = reg;
      this.state[reg] = State.Precolored;
      this.degree[reg] = n * 2;
    }
  }

  /** Colours the graph. Returns the registers to spill, in groups that share one value; empty when all have a colour. */
  run(): Reg[][] {
    this.build();
    this.makeWorklist();
    for (;;) {
      if (this.simplify()) continue;
      if (this.coalesce()) continue;
      if (this.freeze()) continue;
      if (!this.selectSpill()) break;
    }
    return this.assignColors();
  }

  private isSse(reg: Reg): boolean {
    return this.func.kinds[reg] !== Kind.I32;
  }

  private registers(reg: Reg): readonly Reg[] {
    return this.isSse(reg) ? SSE : GENERAL;
  }

  private build(): void {
    const { liveOut } = liveness(this.func);
    const uses: Reg[] = [];
    const defs: Reg[] = [];
    this.func.blocks.forEach((block, b) => {
      const weight = LOOP_WEIGHT ** Math.min(block.depth, MAX_WEIGHTED_DEPTH);
      const live = new Set(liveOut[b]);
      for (let i = block.insts.length - 1; i >= 0; i--) {
        const inst: Inst = block.insts[i];
        uses.length = defs.length = 0;
        inst.pushUses(uses);
        inst.pushDefs(defs);
        for (const reg of uses) this.cost[reg] += weight;
        for (const reg of defs) this.cost[reg] += weight;
        if (inst.isMove()) {
          const dest = inst.dest as Reg;
          const source = inst.source as Reg;
          live.delete(source);
          if (dest !== source && dest !== ESP && source !== ESP) this.addMove(dest, source);
        }
        for (const def of defs) live.add(def);
        for (const def of defs) for (const other of live) this.addEdge(other, def);
        for (const def of defs) live.delete(def);
        for (const use of uses) live.add(use);
      }
    });
    for (const reg of this.func.byteRegs) for (const other of NOT_BYTE_ADDRESSABLE) this.addEdge(reg, other);
    for (const reg of this.temporaries) this.cost[reg] = Infinity;
  }

  private addMove(dest: Reg, source: Reg): void {
    const move = this.moveDest.length;
    this.moveDest.push(dest);
    this.moveSource.push(source);
    this.movePending.push(1);
    this.moveQueued.push(true);
    this.moveList[dest].push(move);
    this.moveList[source].push(move);
    this.worklistMoves.push(move);
  }

  private interferes(u: Reg, v: Reg): boolean {
    const bit = u * this.count + v;
    return this.matrix ? (this.matrix[bit >>> 5] & (1 << (bit & 31))) !== 0 : this.edges.has(bit);
  }

  private setEdge(u: Reg, v: Reg): void {
    const bit = u * this.count + v;
    if (this.matrix) this.matrix[bit >>> 5] |= 1 << (bit & 31);
    else this.edges.add(bit);
  }

  private addEdge(u: Reg, v: Reg): void {
    if (u === v || u === ESP || v === ESP || this.isSse(u) !== this.isSse(v) || this.interferes(u, v)) return;
    this.setEdge(u, v);
    this.setEdge(v, u);
    if (u >= FIRST_VIRTUAL) {
      this.adjacent[u].push(v);
      this.degree[u]++;
    }
    if (v >= FIRST_VIRTUAL) {
      this.adjacent[v].push(u);
      this.degree[v]++;
    }
  }

  private makeWorklist(): void {
    for (let reg = FIRST_VIRTUAL; reg < this.count; reg++) {
      if (this.cost[reg] === 0 && this.adjacent[reg].length === 0 && this.moveList[reg].length === 0) {
        this.state[reg] = State.Colored;
      } else if (this.degree[reg] >= this.registers(reg).length) this.put(reg, State.Spill);
      else if (this.moveRelated(reg)) this.put(reg, State.Freeze);
      else this.put(reg, State.Simplify);
    }
  }

  private put(reg: Reg, state: State): void {
    this.state[reg] = state;
    if (state === State.Simplify) this.simplifyWorklist.push(reg);
    else if (state === State.Freeze) this.freezeWorklist.push(reg);
    else this.spillWorklist.push(reg);
  }

  /** Takes a register off a worklist; entries whose state has changed since are stale. */
  private take(worklist: Reg[], state: State): Reg {
    while (worklist.length) {
      const reg = worklist.pop()!;
      if (this.state[reg] === state) return reg;
    }
    return -1;
  }

  private moveRelated(reg: Reg): boolean {
    return this.moveList[reg].some((move) => this.movePending[move] === 1);
  }

  private present(reg: Reg): boolean {
    return this.state[reg] !== State.Selected && this.state[reg] !== State.Coalesced;
  }

  private simplify(): boolean {
    const reg = this.take(this.simplifyWorklist, State.Simplify);
    if (reg < 0) return false;
    this.select(reg);
    return true;
  }

  private select(reg: Reg): void {
    this.state[reg] = State.Selected;
    this.selectStack.push(reg);
    for (const other of this.adjacent[reg]) if (this.present(other)) this.decrementDegree(other);
  }

  private decrementDegree(reg: Reg): void {
    if (reg < FIRST_VIRTUAL) return;
    if (this.degree[reg]-- !== this.registers(reg).length) return;
    this.enableMoves(reg);
    for (const other of this.adjacent[reg]) if (this.present(other)) this.enableMoves(other);
    if (this.state[reg] !== State.Spill) return;
    this.put(reg, this.moveRelated(reg) ? State.Freeze : State.Simplify);
  }

  private enableMoves(reg: Reg): void {
    for (const move of this.moveList[reg]) {
      if (this.movePending[move] === 1 && !this.moveQueued[move]) {
        this.moveQueued[move] = true;
        this.worklistMoves.push(move);
      }
    }
  }

  private find(reg: Reg): Reg {
    while (this.state[reg] === State.Coalesced) reg = this.alias[reg];
    return reg;
  }

  private coalesce(): boolean {
    const move = this.worklistMoves.pop();
    if (move === undefined) return false;
    this.moveQueued[move] = false;
    if (this.movePending[move] === 0) return true;
    const x = this.find(this.moveDest[move]);
    const y = this.find(this.moveSource[move]);
    const [u, v] = y < FIRST_VIRTUAL ? [y, x] : [x, y];
    if (u === v) {
      this.movePending[move] = 0;
      this.addWorklist(u);
    } else if (v < FIRST_VIRTUAL || this.interferes(u, v)) {
      this.movePending[move] = 0;
      this.addWorklist(u);
      this.addWorklist(v);
    } else if (u < FIRST_VIRTUAL ? this.georgeTest(u, v) : this.briggsTest(u, v)) {
      this.movePending[move] = 0;
      this.combine(u, v);
      this.addWorklist(u);
    }
    return true;
  }

  private addWorklist(reg: Reg): void {
    if (reg >= FIRST_VIRTUAL && this.state[reg] === State.Freeze && !this.moveRelated(reg) && this.degree[reg] < this.registers(reg).length) {
      this.put(reg, State.Simplify);
    }
  }

  /** v may take the precoloured u: each neighbour of v is insignificant, precoloured, or meets u already. */
  private georgeTest(u: Reg, v: Reg): boolean {
    const k = this.registers(v).length;
    return this.adjacent[v].every(
      (other) => !this.present(other) || other < FIRST_VIRTUAL || this.degree[other] < k || this.interferes(other, u),
    );
  }

  /** u and v may join: together they have fewer than K neighbours of significant degree. */
  private briggsTest(u: Reg, v: Reg): boolean {
    const k = this.registers(u).length;
    let significant = 0;
    for (const other of this.adjacent[u]) {
      if (!this.present(other)) continue;
      const both = this.interferes(other, v) ? 1 : 0;
      if (this.degree[other] - both >= k) significant++;
    }
    for (const other of this.adjacent[v]) {
      if (this.present(other) && this.degree[other] >= k && !this.interferes(other, u)) significant++;
    }
    return significant < k;
  }

  private combine(u: Reg, v: Reg): void {
    this.state[v] = State.Coalesced;
    this.alias[v] = u;
    if (this.cost[u] === Infinity) this.cost[u] = this.cost[v];
    else if (this.cost[v] !== Infinity) this.cost[u] += this.cost[v];
    for (const move of this.moveList[v]) this.moveList[u].push(move);
    this.enableMoves(v);
    for (const other of this.adjacent[v]) {
      if (!this.present(other)) continue;
      this.addEdge(other, u);
      this.decrementDegree(other);
    }
    if (u >= FIRST_VIRTUAL && this.state[u] === State.Freeze && this.degree[u] >= this.registers(u).length) this.put(u, State.Spill);
  }

  private freeze(): boolean {
    const reg = this.take(this.freezeWorklist, State.Freeze);
    if (reg < 0) return false;
    this.put(reg, State.Simplify);
    this.freezeMoves(reg);
    return true;
  }

  private freezeMoves(reg: Reg): void {
    for (const move of this.moveList[reg]) {
      if (this.movePending[move] === 0) continue;
      this.movePending[move] = 0;
      const x = this.find(this.moveDest[move]);
      const y = this.find(this.moveSource[move]);
      this.addWorklist(x === this.find(reg) ? y : x);
    }
  }

  private selectSpill(): boolean {
    let best = -1;
    let bestCost = Infinity;
    let kept = 0;
    for (const reg of this.spillWorklist) {
      if (this.state[reg] !== State.Spill) continue;
      this.spillWorklist[kept++] = reg;
      const cost = this.cost[reg] / this.degree[reg];
      if (best < 0 || cost < bestCost) {
        best = reg;
        bestCost = cost;
      }
    }
    this.spillWorklist.length = kept;
    if (best < 0) return false;
    this.put(best, State.Simplify);
    this.freezeMoves(best);
    return true;
  }

  private assignColors(): Reg[][] {
    const spilled: Reg[] = [];
    while (this.selectStack.length) {
      const reg = this.selectStack.pop()!;
      let taken = 0;
      for (const neighbour of this.adjacent[reg]) {
        const other = this.find(neighbour);
        if (this.state[other] === State.Colored || this.state[other] === State.Precolored) taken |= 1 << this.color[other];
      }
      const free = this.registers(reg).find((candidate) => !(taken & (1 << candidate)));
      if (free === undefined) {
        this.state[reg] = State.Spilled;
        spilled.push(reg);
      } else {
        this.state[reg] = State.Colored;
        this.color[reg] = free;
      }
    }
    for (let reg = FIRST_VIRTUAL; reg < this.count; reg++) {
      if (this.state[reg] === State.Coalesced) this.color[reg] = this.color[this.find(reg)];
    }
    return spilled.length ? this.groups(spilled) : [];
  }

  /** For each spilled register, the registers joined with it that may be spilled. */
  private groups(spilled: readonly Reg[]): Reg[][] {
    const members = new Map<Reg, Reg[]>(spilled.map((reg) => [reg, []]));
    for (let reg = FIRST_VIRTUAL; reg < this.count; reg++) {
      if (!this.temporaries.has(reg)) members.get(this.find(reg))?.push(reg);
    }
    const groups = [...members.values()].filter((group) => group.length > 0);
    if (groups.length === 0) throw new Error(`${this.func.label.name}: no registers left for temporaries`);
    return groups;
  }
}
