// /proc/sys/kernel/random/boot_id and uuid (man 4 random): random ids of version 4 (RFC 9562), one for the boot and a new
// one for each read.
import { randomBytes } from "../dev/mem";
import { BOOT_ID, SCRATCH } from "../globals";
import { putByte, putHex } from "./seq";

@inline const UUID_BYTES: u32 = 16;
@inline const MINUS: u8 = 0x2d;
/** Byte with the version in its upper half, and byte with the variant. */
@inline const VERSION_AT: u32 = 6;
@inline const VARIANT_AT: u32 = 8;

export function uuidText(ofBoot: bool): void {
  const at = ofBoot ? BOOT_ID : SCRATCH;
  if (!ofBoot || load<u64>(BOOT_ID, VARIANT_AT) == 0) make(at);
  for (let i: u32 = 0; i < UUID_BYTES; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10) putByte(MINUS);
    putHex(load<u8>(at + i), 2);
  }
}

function make(at: usize): void {
  randomBytes(at, UUID_BYTES);
  store<u8>(at, (load<u8>(at, VERSION_AT) & 0x0f) | 0x40, VERSION_AT);
  store<u8>(at, (load<u8>(at, VARIANT_AT) & 0x3f) | 0x80, VARIANT_AT);
}
