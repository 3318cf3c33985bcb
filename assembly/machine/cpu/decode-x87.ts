// The decoder's page of the ESC opcodes D8..DF (SDM vol 2, appendix A.5): which of them exist.
import { modrm } from "./decode-operand";
import { decoder, emit, emitMemory, setD, setImm, setS, undefinedOpcode } from "./decoder";
import { usualX87 } from "../../../build/generated/usual";
import { x87Runs } from "./control";
import { COMPLEX_MEMORY, COMPLEX_SIZE_SHIFT, GENERAL_SHIFT, OP_X87, UOP_SCALE } from "./uop";
import { X87_MEMORY } from "./x87/x87";

/** For each opcode, ModRM.reg values (a bit each) that exist with every register, and with a memory operand. */
// prettier-ignore
@lazy const REGISTERS: usize = memory.data<u8>([0xff, 0x0b, 0x0f, 0x6f, 0xff, 0x3f, 0xf7, 0x6f]);
// prettier-ignore
@lazy const MEMORIES: usize = memory.data<u8>([0xff, 0xfd, 0xff, 0xaf, 0xff, 0xdf, 0xff, 0xff]);

/** The others: ModRM.rm values (a bit each) for the rows reg of D9 that have one operation for each. */
// prettier-ignore
@lazy const SINGLES: usize = memory.data<u8>([0, 0, 0x01, 0, 0x33, 0x7f, 0xff, 0xff]);
@inline const FUCOMPP: u32 = 0xdae9;
@inline const FCOMPP: u32 = 0xded9;
@inline const FNSTSW_AX: u32 = 0xdfe0;
/** DB E0..E4. */
@inline const CONTROL_ROW: u32 = 4;
@inline const CONTROL_CODES: u32 = 0x1f;

function exists(opcode: u32): bool {
  const group = opcode & 7;
  if (decoder.mod != 3) return (load<u8>(MEMORIES + group) >>> decoder.reg & 1) != 0;
  if (load<u8>(REGISTERS + group) >>> decoder.reg & 1) return true;
  if (opcode == 0xd9) return (load<u8>(SINGLES + decoder.reg) >>> decoder.rm & 1) != 0;
  if (opcode == 0xdb) return decoder.reg == CONTROL_ROW && (CONTROL_CODES >>> decoder.rm & 1) != 0;
  const code = opcode << 8 | 0xc0 | decoder.reg << 3 | decoder.rm;
  return code == FUCOMPP || code == FCOMPP || code == FNSTSW_AX;
}

/** Decodes ESC `opcode`. */
export function decodeX87(opcode: u32): void {
  modrm();
  if (!exists(opcode)) {
    undefinedOpcode();
    return;
  }
  const group = opcode & 7;
  const memory = decoder.mod != 3;
  const general = OP_X87 + (memory ? X87_MEMORY | group << 3 | decoder.reg : group << 6 | decoder.reg << 3 | decoder.rm);
  const op = x87Runs() ? usualX87(general - OP_X87) : general;
  const u = memory ? emitMemory(op) : emit(op);
  if (memory) store<u8>(u, <u8>(load<u8>(u, UOP_SCALE) | COMPLEX_MEMORY | decoder.size << COMPLEX_SIZE_SHIFT), UOP_SCALE);
  setImm(setS(setD(u, decoder.reg), decoder.rm), general << GENERAL_SHIFT | group << 8 | load<u8>(decoder.modrmAt));
}
