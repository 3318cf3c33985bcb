// The network's fixed records: NET_GLOBALS divided, each start = previous start + size.
import { NET_GLOBALS, NET_GLOBALS_SIZE } from "../layout";

@inline const OPS_SIZE: usize = 64;

@inline export const NET_STATE: usize = NET_GLOBALS;
@inline const NET_STATE_SIZE: usize = 64;

/** Protocols' operation tables, and the one of open files, filled at boot. */
@inline export const UNIX_STREAM_OPS: usize = NET_STATE + NET_STATE_SIZE;
@inline export const UNIX_DGRAM_OPS: usize = UNIX_STREAM_OPS + OPS_SIZE;
@inline export const UNIX_SEQPACKET_OPS: usize = UNIX_DGRAM_OPS + OPS_SIZE;
@inline export const TCP_OPS: usize = UNIX_SEQPACKET_OPS + OPS_SIZE;
@inline export const UDP_OPS: usize = TCP_OPS + OPS_SIZE;
@inline export const SOCKET_FILE_OPS: usize = UDP_OPS + OPS_SIZE;

/** What the running call sends or receives (Message), and the address in it, with room for a NUL. */
@inline export const MESSAGE: usize = SOCKET_FILE_OPS + OPS_SIZE;
@inline const MESSAGE_SIZE: usize = 64;
@inline export const ADDRESS: usize = MESSAGE + MESSAGE_SIZE;
@inline const ADDRESS_SIZE: usize = 144;
/** Bytes to move by read and write (Uio), in messages. */
@inline export const SOCKET_UIO: usize = ADDRESS + ADDRESS_SIZE;
@inline const SOCKET_UIO_SIZE: usize = 64;
/** A struct msghdr, a control message's head, an option's value. */
@inline export const MSGHDR: usize = SOCKET_UIO + SOCKET_UIO_SIZE;
@inline const MSGHDR_SIZE: usize = 32;
@inline export const CMSG: usize = MSGHDR + MSGHDR_SIZE;
@inline const CMSG_SIZE: usize = 32;
@inline export const OPTION: usize = CMSG + CMSG_SIZE;
@inline export const OPTION_SIZE: usize = 256;
/** The arguments of socketcall. */
@inline export const CALL_ARGUMENTS: usize = OPTION + OPTION_SIZE;
@inline const CALL_ARGUMENTS_SIZE: usize = 32;
@inline const NET_USED: usize = CALL_ARGUMENTS + CALL_ARGUMENTS_SIZE;

/** Whether all of it fits; a constant, asked for at boot. */
@inline
export function netGlobalsFit(): bool {
  return NET_USED <= NET_GLOBALS + NET_GLOBALS_SIZE;
}
