// The input log's binary form: what is written is read back, whatever it holds.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputLogWriter, readInputLog, type LogEntry, type LogHeader } from "../../host/core/input-log";

const HEADER: LogHeader = {
  moduleHash: "0123456789abcdef",
  rootHash: "fedcba9876543210",
  powerOn: { memoryMegabytes: 64, timeSource: "wall", seed: "18446744073709551615", rtcSeconds: 1735689600 },
  commandLine: "init=/sbin/init",
  showConsole: true,
};
const OVERLAY = new Uint8Array([1, 2, 3]);

function write(entries: LogEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const writer = new InputLogWriter(HEADER, OVERLAY, (piece) => pieces.push(piece));
  for (const entry of entries) writer.write(entry);
  return Buffer.concat(pieces);
}

const body = fc.oneof(
  fc.record({ kind: fc.constant("input" as const), channel: fc.integer({ min: 0, max: 6 }), bytes: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({ kind: fc.constant("end" as const), channel: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ kind: fc.constant("resize" as const), rows: fc.nat(65535), cols: fc.nat(65535) }),
  fc.record({ kind: fc.constant("stop" as const), reason: fc.nat(4), exitStatus: fc.nat(255), stateHash: fc.bigInt(0n, (1n << 64n) - 1n) }),
);

describe("input log", () => {
  it("reads back any entries", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.bigInt(0n, 1n << 40n), body)), (steps) => {
        let at = 0n;
        const entries = steps.map(([delta, entry]) => ({ at: (at += delta), ...entry })) as LogEntry[];
        const log = readInputLog(write(entries));
        expect(log.header).toEqual(HEADER);
        expect([...log.overlay]).toEqual([...OVERLAY]);
        expect(log.entries.map(plain)).toEqual(entries.map(plain));
      }),
      { numRuns: 200 },
    );
  });

  it("keeps wall-clock samples", () => {
    const entries: LogEntry[] = [5n, 10n, 1_000_000_000_000n].map((ns, i) => ({ at: BigInt(i), kind: "wallTime", ns }));
    expect(readInputLog(write(entries)).entries).toEqual(entries);
  });

  it("says what is wrong with a file that is no log", () => {
    expect(() => readInputLog(new Uint8Array(100))).toThrow("not a ring3 input log");
    const log = write([]);
    log[8] = 99;
    expect(() => readInputLog(log)).toThrow("version 99");
    expect(() => readInputLog(write([]).subarray(0, 30))).toThrow(/unexpected end/);
  });
});

/** Byte arrays of any class compare as plain arrays. */
function plain(entry: LogEntry): unknown {
  return entry.kind === "input" ? { ...entry, bytes: [...entry.bytes] } : entry;
}
