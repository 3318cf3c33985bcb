// /proc/net: sockets and the interface lo, in Linux's formats (man 5 proc), which netstat and its like read.
import { Sock } from "../../../abi/socket";
import { container } from "../../lib/list";
import { inetState } from "../../net/inet/options";
import { Socket, SocketState } from "../../net/socket";
import { netState } from "../../net/state";
import { Proc } from "./kinds";
import { putByte, putBytes, putHex, putLine, putNumber, putText, seqLength } from "./seq";

@inline const SPACE: u8 = 0x20;
@inline const COLON: u8 = 0x3a;
@inline const AT_SIGN: u8 = 0x40;
/** Lines of tcp and udp are as long as this, without the line's end. */
@inline const LINE: u32 = 149;
@inline const UDP_LINE: u32 = 127;
/** __SO_ACCEPTCON in Flags; SS_UNCONNECTED and SS_CONNECTED in St. */
@inline const ACCEPTS: u32 = 0x10000;
@inline const UNCONNECTED: u32 = 1;
@inline const CONNECTED: u32 = 3;

/** Generator (seq.ts) of the kinds from Proc.NET_DEV on. */
export function netText(kind: u32): void {
  switch (kind) {
    case Proc.NET_DEV:
      putText("Inter-|   Receive                                                |  Transmit\n");
      putText(" face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed\n");
      putText("    lo:       0       0    0    0    0     0          0         0        0       0    0    0    0     0       0          0\n");
      break;
    case Proc.NET_ROUTE:
      padded("Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT", ROUTE_LINE);
      break;
    case Proc.NET_TCP:
      padded("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode", LINE);
      inetSockets(Sock.STREAM, 4, LINE);
      break;
    case Proc.NET_UDP:
      padded("   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops", UDP_LINE);
      inetSockets(Sock.DGRAM, 5, UDP_LINE);
      break;
    case Proc.NET_UNIX:
      unixSockets();
      break;
  }
}
@inline const ROUTE_LINE: u32 = 127;

/** A text with spaces behind it, `width` bytes in all. */
function padded(text: string, width: u32): void {
  const start = seqLength();
  putText(text);
  padTo(start, width);
}

/** Ends the line that began at `start`. */
function padTo(start: u32, width: u32): void {
  while (seqLength() < start + width) putByte(SPACE);
  putLine();
}

function upper(value: u32, digits: u32): void {
  for (let shift = <i32>(digits - 1) * 4; shift >= 0; shift -= 4) {
    const digit = (value >> shift) & 15;
    putByte(<u8>(digit < 10 ? 0x30 + digit : 0x37 + digit));
  }
}

/** An address as the bytes in memory would be read, and the port. */
function endpoint(address: u32, port: u32): void {
  putByte(SPACE);
  upper(bswap(address), 8);
  putByte(COLON);
  upper(port, 4);
}

function inetSockets(type: u32, width: u32, line: u32): void {
  let index: u32 = 0;
  const head = netState.inetSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    if (socket.type != type) continue;
    const start = seqLength();
    putNumber(index++, width);
    putByte(COLON);
    endpoint(socket.localAddress, socket.localPort);
    endpoint(socket.remoteAddress, socket.remotePort);
    putByte(SPACE);
    upper(inetState(socket), 2);
    putByte(SPACE);
    upper(0, 8);
    putByte(COLON);
    upper(socket.state == <u32>SocketState.LISTENING ? socket.pendingCount : socket.queueBytes, 8);
    putText(" 00:00000000 00000000 ");
    putNumber(socket.uid, 5);
    putText("        0 ");
    putNumber(socket.ino);
    putByte(SPACE);
    putNumber(socket.refcount);
    putText(" 0000000000000000");
    putText(type == <u32>Sock.STREAM ? " 100 0 0 10 0" : " 0");
    padTo(start, line);
  }
}

function unixSockets(): void {
  putText("Num       RefCount Protocol Flags    Type St Inode Path\n");
  const head = netState.unixSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    putText("00000000: ");
    putHex(socket.refcount, 8);
    putText(" 00000000 ");
    putHex(socket.state == <u32>SocketState.LISTENING ? ACCEPTS : 0, 8);
    putByte(SPACE);
    putHex(socket.type, 4);
    putByte(SPACE);
    putHex(socket.state == <u32>SocketState.CONNECTED ? CONNECTED : UNCONNECTED, 2);
    putByte(SPACE);
    putNumber(socket.ino, 5);
    const name = socket.name;
    if (name !== null) {
      putByte(SPACE);
      // A path ends with a NUL, an abstract name begins with one, which is shown as @.
      const text = name.address + 2;
      const length = name.length - 2;
      if (name.isAbstract) {
        putByte(AT_SIGN);
        putBytes(text + 1, length - 1);
      } else {
        putBytes(text, length - 1);
      }
    }
    putLine();
  }
}
