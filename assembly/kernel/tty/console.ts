// The boot console: bytes straight to the first UART's transmitter, without tty, interrupts or line discipline.
import { portWrite } from "../../machine/devices/bus";

/** COM1 transmitter holding register (16550A datasheet, THR). */
@inline const COM1_THR: u32 = 0x3f8;

export function consolePutByte(byte: u8): void {
  if (byte == 0x0a) portWrite(COM1_THR, 1, 0x0d);
  portWrite(COM1_THR, 1, byte);
}
