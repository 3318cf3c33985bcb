// DWARF call frame information: how a debugger finds the caller of each function, whose frames have no frame
// pointer. Right from the prologue to the epilogue; within an epilogue it is not. Source: DWARF 2, section 6.4; register numbers: System V ABI, i386 supplement, "DWARF register map".

import type { MachineCode } from "../lir/assemble";
import { Bytes, debugSection } from "./bytes";

const CIE_ID = 0xffffffff;
const VERSION = 1;
const ESP = 4;
const RETURN_ADDRESS = 8;
const WORD = 4;

const enum Cfa {
  Nop = 0x00,
  AdvanceLoc4 = 0x04,
  DefCfa = 0x0c,
  DefCfaOffset = 0x0e,
  /** With the register in the low six bits: saved at CFA + factored offset. */
  Offset = 0x80,
}

/** .debug_frame: one common entry, then one description per function. */
export function debugFrame(code: readonly MachineCode[]) {
  const out = new Bytes();
  const cie = new Bytes().word(CIE_ID).byte(VERSION).byte(0).unsigned(1).signed(-WORD).byte(RETURN_ADDRESS);
  cie.byte(Cfa.DefCfa).unsigned(ESP).unsigned(WORD).byte(Cfa.Offset | RETURN_ADDRESS).unsigned(1);
  append(out, cie);
  for (const { label, bytes, frame } of code) {
    const fde = new Bytes().word(0).word(label.address).word(bytes.length);
    let offset = WORD;
    frame.pushes.forEach(({ reg, after }, i) => {
      offset += WORD;
      advance(fde, after - (i ? frame.pushes[i - 1].after : 0));
      fde.byte(Cfa.DefCfaOffset).unsigned(offset).byte(Cfa.Offset | reg).unsigned(offset / WORD);
    });
    if (frame.local) {
      advance(fde, frame.localAfter - (frame.pushes[frame.pushes.length - 1]?.after ?? 0));
      fde.byte(Cfa.DefCfaOffset).unsigned(offset + frame.local);
    }
    append(out, fde);
  }
  return debugSection(".debug_frame", out.finish());
}

function advance(out: Bytes, bytes: number): void {
  out.byte(Cfa.AdvanceLoc4).word(bytes);
}

/** Appends an entry with its length in front, filled up to whole words. */
function append(out: Bytes, entry: Bytes): void {
  while (entry.length % WORD) entry.byte(Cfa.Nop);
  out.word(entry.length).append(entry);
}
