// Which si_code a floating-point exception has (arch/x86/kernel/fpu/core.c, fpu__exception_code): of several, the first
// in the order below.
import { SiCode } from "../../abi/signal";
import { cpu, Vector } from "../../machine/cpu/state";
import { fpu, Fx } from "../../machine/cpu/x87/state";

/** Distance of the masks from the flags in MXCSR. */
@inline const MXCSR_MASKS: u32 = 7;

/** si_code of #MF or #XM (`vector`) from the flags that are not masked. */
export function fpuErrorCode(vector: u32): SiCode {
  const unmasked = vector == Vector.MF ? fpu.status & ~fpu.control : cpu.mxcsr & ~(cpu.mxcsr >>> MXCSR_MASKS);
  if (unmasked & Fx.IE) return SiCode.FPE_FLTINV;
  if (unmasked & Fx.ZE) return SiCode.FPE_FLTDIV;
  if (unmasked & Fx.OE) return SiCode.FPE_FLTOVF;
  if (unmasked & (Fx.UE | Fx.DE)) return SiCode.FPE_FLTUND;
  return SiCode.FPE_FLTRES;
}
