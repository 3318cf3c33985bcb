// Reads the kernel's trace ring (assembly/abi/trace.ts) out of linear memory, between slices.
import { TRACE_DATA_BYTES, TRACE_RECORD_SIZE, TraceKind, TraceOffset } from "../../assembly/abi/trace";
import type { Layout } from "./layout";
import type { Machine } from "./machine";

/** One record; the meaning of a-d depends on `kind`. */
export interface TraceRecord {
  /** Virtual time, ns. */
  time: bigint;
  kind: TraceKind;
  extra: number;
  tid: number;
  a: number;
  b: number;
  c: number;
  d: number;
  /** Payload of DATA and EXEC records; empty for the rest. */
  data: Uint8Array;
}

const RING = "traceRing";
const EMPTY = new Uint8Array(0);

export class TraceRing {
  private next = 0n;
  /** Records that were overwritten before they could be read. */
  lost = 0n;

  constructor(private readonly machine: Machine, private readonly layout: Layout) {}

  /** Slots in the ring; 0 before the kernel has made it. */
  get capacity(): number {
    return Number(this.ringField("capacity"));
  }

  /** Calls `take` for each record written since the last call, oldest first. */
  drain(take: (record: TraceRecord) => void): void {
    const head = BigInt(this.ringField("head"));
    const capacity = BigInt(this.capacity);
    if (capacity === 0n) return;
    if (head - this.next > capacity) {
      this.lost += head - capacity - this.next;
      this.next = head - capacity;
    }
    const records = Number(this.ringField("records"));
    const { memory } = this.machine;
    const view = new DataView(memory.buffer);
    for (; this.next < head; this.next++) {
      take(readRecord(view, memory, records + Number(this.next % capacity) * TRACE_RECORD_SIZE));
    }
  }

  private ringField(name: string): number | bigint {
    return this.layout.readInstance(RING, name, this.machine.memory);
  }
}

function readRecord(view: DataView, memory: Uint8Array, at: number): TraceRecord {
  const kind = view.getUint16(at + TraceOffset.KIND, true) as TraceKind;
  const extra = view.getUint16(at + TraceOffset.EXTRA, true);
  const payload = at + TraceOffset.A;
  return {
    time: view.getBigUint64(at + TraceOffset.TIME, true),
    kind,
    extra,
    tid: view.getUint32(at + TraceOffset.TID, true),
    a: view.getUint32(payload, true),
    b: view.getUint32(at + TraceOffset.B, true),
    c: view.getUint32(at + TraceOffset.C, true),
    d: view.getUint32(at + TraceOffset.D, true),
    data: payloadOf(kind, extra, memory, payload),
  };
}

function payloadOf(kind: TraceKind, extra: number, memory: Uint8Array, at: number): Uint8Array {
  if (kind === TraceKind.DATA) return memory.slice(at, at + Math.min(extra & 0xff, TRACE_DATA_BYTES));
  if (kind === TraceKind.EXEC) return memory.slice(at, at + TRACE_DATA_BYTES);
  return EMPTY;
}
