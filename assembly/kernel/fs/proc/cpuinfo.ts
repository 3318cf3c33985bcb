// /proc/cpuinfo (arch/x86/kernel/cpu/proc.c): one processor, with the features that CPUID reports, by Linux's names.
import { FAMILY, FEATURES, FEATURES_MORE, MODEL } from "../../../machine/cpu/cpuid";
import { putNumber, putText } from "./seq";

/** Names of the bits of CPUID leaf 1, EDX and ECX (asm/cpufeatures.h); what this processor never has is left out. */
function nameEdx(bit: u32): string {
  switch (bit) {
    case 0: return " fpu";
    case 3: return " pse";
    case 4: return " tsc";
    case 8: return " cx8";
    case 13: return " pge";
    case 15: return " cmov";
    case 19: return " clflush";
    case 23: return " mmx";
    case 24: return " fxsr";
    case 25: return " sse";
    case 26: return " sse2";
    default: return "";
  }
}

function nameEcx(bit: u32): string {
  switch (bit) {
    case 0: return " pni";
    case 9: return " ssse3";
    case 22: return " movbe";
    case 23: return " popcnt";
    default: return "";
  }
}

export function cpuinfo(): void {
  putText("processor\t: 0\nvendor_id\t: ring3 ring3 \ncpu family\t: ");
  putNumber(FAMILY);
  putText("\nmodel\t\t: ");
  putNumber(MODEL);
  putText("\nmodel name\t: ring3 IA-32\nstepping\t: 0\ncpu MHz\t\t: 1000.000\nfpu\t\t: yes\nfpu_exception\t: yes\ncpuid level\t: 7\nwp\t\t: yes\nflags\t\t:");
  for (let bit: u32 = 0; bit < 32; ++bit) if (FEATURES >>> bit & 1) putText(nameEdx(bit));
  for (let bit: u32 = 0; bit < 32; ++bit) if (FEATURES_MORE >>> bit & 1) putText(nameEcx(bit));
  putText("\nbogomips\t: 2000.00\nclflush size\t: 64\n\n");
}
