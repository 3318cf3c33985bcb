// socketcall (man 2 socketcall): the one number that all socket calls had on the i386, and that C libraries still use.
import { Errno } from "../../abi/errno";
import { SocketCall } from "../../abi/socket";
import { copyFromUser } from "../mm/usercopy";
import { CALL_ARGUMENTS } from "../net/globals";
import { accept, sysAccept4, sysBind, sysConnect, sysGetpeername, sysGetsockname, sysListen, sysShutdown, sysSocket, sysSocketpair } from "./socket";
import { sysRecvfrom, sysRecvmsg, sysSendmsg, sysSendto } from "./socketmessage";
import { sysRecvmmsg, sysSendmmsg } from "./socketmessages";
import { sysGetsockopt, sysSetsockopt } from "./sockopt";

/** How many arguments a call has; 0 = there is no such call. */
function argumentCount(call: u32): u32 {
  switch (call) {
    case SocketCall.LISTEN:
    case SocketCall.SHUTDOWN:
      return 2;
    case SocketCall.SOCKET:
    case SocketCall.BIND:
    case SocketCall.CONNECT:
    case SocketCall.ACCEPT:
    case SocketCall.GETSOCKNAME:
    case SocketCall.GETPEERNAME:
    case SocketCall.SENDMSG:
    case SocketCall.RECVMSG:
      return 3;
    case SocketCall.SOCKETPAIR:
    case SocketCall.SEND:
    case SocketCall.RECV:
    case SocketCall.ACCEPT4:
    case SocketCall.SENDMMSG:
      return 4;
    case SocketCall.SETSOCKOPT:
    case SocketCall.GETSOCKOPT:
    case SocketCall.RECVMMSG:
      return 5;
    case SocketCall.SENDTO:
    case SocketCall.RECVFROM:
      return 6;
  }
  return 0;
}

@inline
function argument(index: usize): u32 {
  return load<u32>(CALL_ARGUMENTS + index * 4);
}

export function sysSocketcall(call: u32, args: u32): i32 {
  const count = argumentCount(call);
  if (count == 0) return -Errno.EINVAL;
  if (copyFromUser(CALL_ARGUMENTS, args, count * 4) < 0) return -Errno.EFAULT;
  const a = argument(0);
  const b = argument(1);
  const c = argument(2);
  const d = argument(3);
  switch (call) {
    case SocketCall.SOCKET:
      return sysSocket(a, b, c);
    case SocketCall.BIND:
      return sysBind(a, b, c);
    case SocketCall.CONNECT:
      return sysConnect(a, b, c);
    case SocketCall.LISTEN:
      return sysListen(a, b);
    case SocketCall.ACCEPT:
      return accept(a, b, c);
    case SocketCall.GETSOCKNAME:
      return sysGetsockname(a, b, c);
    case SocketCall.GETPEERNAME:
      return sysGetpeername(a, b, c);
    case SocketCall.SOCKETPAIR:
      return sysSocketpair(a, b, c, d);
    case SocketCall.SEND:
      return sysSendto(a, b, c, d, 0, 0);
    case SocketCall.RECV:
      return sysRecvfrom(a, b, c, d, 0, 0);
    case SocketCall.SENDTO:
      return sysSendto(a, b, c, d, argument(4), argument(5));
    case SocketCall.RECVFROM:
      return sysRecvfrom(a, b, c, d, argument(4), argument(5));
    case SocketCall.SHUTDOWN:
      return sysShutdown(a, b);
    case SocketCall.SETSOCKOPT:
      return sysSetsockopt(a, b, c, d, argument(4));
    case SocketCall.GETSOCKOPT:
      return sysGetsockopt(a, b, c, d, argument(4));
    case SocketCall.SENDMSG:
      return sysSendmsg(a, b, c);
    case SocketCall.RECVMSG:
      return sysRecvmsg(a, b, c);
    case SocketCall.ACCEPT4:
      return sysAccept4(a, b, c, d);
    case SocketCall.RECVMMSG:
      return sysRecvmmsg(a, b, c, d, argument(4));
    default:
      return sysSendmmsg(a, b, c, d);
  }
}
