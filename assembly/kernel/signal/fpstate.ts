// The floating-point part of a signal frame, struct _fpstate_32 (asm/sigcontext.h): what FSAVE would write, and behind it
// the FXSAVE area. Coming back, the x87 is what the first part says and the rest what the second does (Linux:
// arch/x86/kernel/fpu/signal.c, regset.c).
//
//   0    control, status, full tags, each with the upper half set   12 FIP  16 CS  20 FDP  24 DS
//   28   ST(0)..ST(7), ten bytes each   108 status word u16   110 magic u16: 0, there is an FXSAVE area
//   112  FXSAVE area
import { fxrstorFrom, fxsaveTo } from "../../machine/cpu/sse-state";
import { fpu, fullTags, setFullTags, statusWord } from "../../machine/cpu/x87/state";
import { Selector } from "../entry/descriptors";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { FXSAVE_SIZE } from "../sched/fpu";

@inline const FSAVE_SIZE: u32 = 112;
@inline export const FPSTATE_SIZE: u32 = FSAVE_SIZE + <u32>FXSAVE_SIZE;
@inline const STATUS_COPY: usize = 108;
@inline const UPPER: u32 = 0xffff0000;
@inline const ST: usize = 28;
@inline const ST_SIZE: usize = 10;
@inline const FX_ST: usize = 32;
@inline const FX_ST_STEP: usize = 16;

/** Writes the processor's state to `fp` in user memory, through `buffer` of FPSTATE_SIZE bytes. */
export function fpstatePut(fp: u32, buffer: usize): bool {
  const area = buffer + FSAVE_SIZE;
  memory.fill(buffer, 0, FPSTATE_SIZE);
  fxsaveTo(area);
  store<u32>(buffer, fpu.control | UPPER);
  store<u32>(buffer, statusWord() | UPPER, 4);
  store<u32>(buffer, fullTags() | UPPER, 8);
  store<u32>(buffer, fpu.ip, 12);
  store<u32>(buffer, Selector.USER_CS, 16);
  store<u32>(buffer, fpu.dp, 20);
  store<u32>(buffer, Selector.USER_DS | UPPER, 24);
  for (let i: usize = 0; i < 8; ++i) memory.copy(buffer + ST + i * ST_SIZE, area + FX_ST + i * FX_ST_STEP, ST_SIZE);
  store<u16>(buffer, <u16>statusWord(), STATUS_COPY);
  return copyToUser(fp, buffer, FPSTATE_SIZE) == 0;
}

/** Takes the state at `fp` in user memory; 0, or -EFAULT. */
export function fpstateTake(fp: u32, buffer: usize): i32 {
  const result = copyFromUser(buffer, fp, FPSTATE_SIZE);
  if (result != 0) return result;
  const area = buffer + FSAVE_SIZE;
  store<u16>(area, load<u16>(buffer));
  store<u16>(area, load<u16>(buffer, 4), 2);
  store<u32>(area, load<u32>(buffer, 12), 8);
  store<u32>(area, load<u32>(buffer, 20), 16);
  for (let i: usize = 0; i < 8; ++i) memory.copy(area + FX_ST + i * FX_ST_STEP, buffer + ST + i * ST_SIZE, ST_SIZE);
  fxrstorFrom(area);
  setFullTags(load<u16>(buffer, 8));
  return 0;
}
