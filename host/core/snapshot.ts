// Snapshots: a copy of all state of machine and kernel, which is a copy of memory (docs/architecture.md,
// invariant 1). The derived region (TLB, decode cache) is left out and rebuilt after a restore; 4 KB frames
// that are all zero are left out too.
//
//   "ring3snp"  u32 version
//   block       module hash, 16 hexadecimal digits     block  power-on options, JSON
//   varint      linear memory bytes                    varint frames that follow
//   frames      varint frame number less the one before, 4096 bytes
import { ByteReader, ByteWriter } from "./bytes";
import type { Layout } from "./layout";
import type { Machine, PowerOnOptions } from "./machine";

const MAGIC = "ring3snp";
const VERSION = 1;
const FRAME = 4096;
const WORDS_PER_FRAME = FRAME / 4;

/** Frames [first, end) of linear memory that a snapshot leaves alone. */
interface FrameRange {
  first: number;
  end: number;
}

/** Takes a snapshot. The machine must be between slices. `moduleHash` names the module it belongs to. */
export function takeSnapshot(machine: Machine, layout: Layout, moduleHash: string): Uint8Array {
  const { memory } = machine;
  const derived = derivedFrames(layout);
  const frames = usedFrames(memory, derived);
  const encoder = new TextEncoder();
  const writer = new ByteWriter();
  writer.bytes(encoder.encode(MAGIC)).u32(VERSION);
  writer.block(encoder.encode(moduleHash)).block(encoder.encode(JSON.stringify(machine.options)));
  writer.varint(memory.length).varint(frames.length);
  let last = 0;
  for (const frame of frames) {
    writer.varint(frame - last).bytes(memory.subarray(frame * FRAME, (frame + 1) * FRAME));
    last = frame;
  }
  return writer.take();
}

/** What a snapshot says about the machine it needs. Throws on anything that is not a snapshot. */
export function readSnapshotHeader(snapshot: Uint8Array): { moduleHash: string; powerOn: PowerOnOptions } {
  const { moduleHash, powerOn } = openSnapshot(snapshot);
  return { moduleHash, powerOn };
}

/** Puts a machine of the same module and RAM size into the state of a snapshot. Throws when they do not fit. */
export function restoreSnapshot(machine: Machine, layout: Layout, moduleHash: string, snapshot: Uint8Array): void {
  const { memory } = machine;
  const header = openSnapshot(snapshot);
  if (header.moduleHash !== moduleHash) throw new Error(`this snapshot belongs to module ${header.moduleHash}, here is ${moduleHash}`);
  const length = Number(header.reader.varint());
  if (length !== memory.length) throw new Error(`this snapshot has ${length} bytes of memory, the machine ${memory.length}`);
  const derived = derivedFrames(layout);
  memory.fill(0, 0, derived.first * FRAME);
  memory.fill(0, derived.end * FRAME);
  let frame = 0;
  for (let left = Number(header.reader.varint()); left > 0; left--) {
    frame += Number(header.reader.varint());
    memory.set(header.reader.bytes(FRAME), frame * FRAME);
  }
  machine.flushDerived();
}

function openSnapshot(snapshot: Uint8Array): { moduleHash: string; powerOn: PowerOnOptions; reader: ByteReader } {
  const reader = new ByteReader(snapshot);
  const decoder = new TextDecoder();
  if (snapshot.length < MAGIC.length || decoder.decode(reader.bytes(MAGIC.length)) !== MAGIC) throw new Error("not a ring3 snapshot");
  const version = reader.u32();
  if (version !== VERSION) throw new Error(`snapshot of version ${version}; this ring3 reads version ${VERSION}`);
  const moduleHash = decoder.decode(reader.block());
  const powerOn = JSON.parse(decoder.decode(reader.block())) as PowerOnOptions;
  return { moduleHash, powerOn, reader };
}

function derivedFrames(layout: Layout): FrameRange {
  return { first: layout.constant("DERIVED") / FRAME, end: layout.constant("RAM_START") / FRAME };
}

function usedFrames(memory: Uint8Array, derived: FrameRange): number[] {
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length / 4);
  const used: number[] = [];
  for (let frame = 0; frame < words.length / WORDS_PER_FRAME; frame++) {
    if (frame === derived.first) frame = derived.end;
    const end = (frame + 1) * WORDS_PER_FRAME;
    for (let i = frame * WORDS_PER_FRAME; i < end; i++) {
      if (words[i] === 0) continue;
      used.push(frame);
      break;
    }
  }
  return used;
}
