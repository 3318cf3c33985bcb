// The input log: everything that entered one machine, so that the run can be made again bit for bit.
//
//   "ring3log"  u32 version
//   block       header, JSON: LogHeader
//   block       overlay: what this run put over the standard root file system, a cpio archive
//   entries     varint instructions since the entry before, byte (kind << 4 | channel), then by kind:
//                 Input    block bytes           End      -
//                 Resize   varint rows, cols     WallTime varint ns since the sample before
//                 Stop     byte StopReason, byte exit status, u64 state hash
//
// A block is a varint length and that many bytes. A log without Stop belongs to a run that was cut off.
import type { Channel } from "../../assembly/abi/host-channels";
import type { StopReason } from "../../assembly/abi/machine";
import { ByteReader, ByteWriter } from "./bytes";
import type { PowerOnOptions } from "./machine";

const MAGIC = "ring3log";
const VERSION = 1;

/** What must be the same for a replay to be the same. */
export interface LogHeader {
  /** contentHash of the machine's wasm module. */
  moduleHash: string;
  /** contentHash of the standard initramfs that the overlay goes over. */
  rootHash: string;
  powerOn: PowerOnOptions;
  commandLine: string;
  /** Whether the console is what the user sees, or only the program's streams. */
  showConsole: boolean;
}

const enum EntryKind {
  Input = 1,
  End = 2,
  Resize = 3,
  WallTime = 4,
  Stop = 5,
}

export type LogEntry = { at: bigint } & (
  | { kind: "input"; channel: Channel; bytes: Uint8Array }
  | { kind: "end"; channel: Channel }
  | { kind: "resize"; rows: number; cols: number }
  | { kind: "wallTime"; ns: bigint }
  | { kind: "stop"; reason: StopReason; exitStatus: number; stateHash: bigint }
);

export interface InputLog {
  header: LogHeader;
  overlay: Uint8Array;
  entries: LogEntry[];
}

/** Writes a log piece by piece: `sink` gets the header at once, then each entry. */
export class InputLogWriter {
  private readonly writer = new ByteWriter();
  private lastAt = 0n;
  private lastWallTime = 0n;

  constructor(header: LogHeader, overlay: Uint8Array, private readonly sink: (bytes: Uint8Array) => void) {
    const encoder = new TextEncoder();
    this.writer.bytes(encoder.encode(MAGIC)).u32(VERSION).block(encoder.encode(JSON.stringify(header))).block(overlay);
    sink(this.writer.take());
  }

  /** Entries come in the order in which they entered the machine. */
  write(entry: LogEntry): void {
    this.writer.varint(entry.at - this.lastAt);
    this.lastAt = entry.at;
    switch (entry.kind) {
      case "input":
        this.kind(EntryKind.Input, entry.channel).block(entry.bytes);
        break;
      case "end":
        this.kind(EntryKind.End, entry.channel);
        break;
      case "resize":
        this.kind(EntryKind.Resize).varint(entry.rows).varint(entry.cols);
        break;
      case "wallTime":
        this.kind(EntryKind.WallTime).varint(entry.ns - this.lastWallTime);
        this.lastWallTime = entry.ns;
        break;
      case "stop":
        this.kind(EntryKind.Stop).byte(entry.reason).byte(entry.exitStatus).u64(entry.stateHash);
        break;
    }
    this.sink(this.writer.take());
  }

  private kind(kind: EntryKind, channel = 0): ByteWriter {
    return this.writer.byte((kind << 4) | channel);
  }
}

/** Reads a whole log. Throws with one clear line on anything that is not one. */
export function readInputLog(bytes: Uint8Array): InputLog {
  const reader = new ByteReader(bytes);
  const decoder = new TextDecoder();
  if (bytes.length < MAGIC.length || decoder.decode(reader.bytes(MAGIC.length)) !== MAGIC) throw new Error("not a ring3 input log");
  const version = reader.u32();
  if (version !== VERSION) throw new Error(`input log of version ${version}; this ring3 reads version ${VERSION}`);
  const header = JSON.parse(decoder.decode(reader.block())) as LogHeader;
  const overlay = reader.block();
  const entries: LogEntry[] = [];
  let at = 0n;
  let wallTime = 0n;
  while (!reader.ended) {
    at += reader.varint();
    const tag = reader.byte();
    const channel = (tag & 0xf) as Channel;
    switch (tag >> 4) {
      case EntryKind.Input:
        entries.push({ at, kind: "input", channel, bytes: reader.block() });
        break;
      case EntryKind.End:
        entries.push({ at, kind: "end", channel });
        break;
      case EntryKind.Resize:
        entries.push({ at, kind: "resize", rows: Number(reader.varint()), cols: Number(reader.varint()) });
        break;
      case EntryKind.WallTime:
        entries.push({ at, kind: "wallTime", ns: (wallTime += reader.varint()) });
        break;
      case EntryKind.Stop:
        entries.push({ at, kind: "stop", reason: reader.byte(), exitStatus: reader.byte(), stateHash: reader.u64() });
        break;
      default:
        throw new Error(`input log: unknown entry kind ${tag >> 4}`);
    }
  }
  return { header, overlay, entries };
}
