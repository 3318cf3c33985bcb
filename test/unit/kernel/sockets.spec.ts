// Sockets below the system calls: bytes from end to end, what stays charged to a sender, and that nothing is left of
// sockets that are closed, in whatever order and wherever they were on the way.
import { Errno } from "../../../assembly/abi/errno";
import { O } from "../../../assembly/abi/fcntl";
import { Af, Sock } from "../../../assembly/abi/socket";
import { fsContextCreate } from "../../../assembly/kernel/fs/context";
import { filesCreate } from "../../../assembly/kernel/fs/fdtable";
import { File, fileGet, filePut } from "../../../assembly/kernel/fs/file";
import { fsInit } from "../../../assembly/kernel/fs/init";
import { fileRead, fileWrite } from "../../../assembly/kernel/fs/readwrite";
import { irqInit } from "../../../assembly/kernel/irq/irq";
import { GLOBALS, GLOBALS_END } from "../../../assembly/kernel/layout";
import { mmInit } from "../../../assembly/kernel/mm/mm";
import { Cache, cacheOf } from "../../../assembly/kernel/mm/slab";
import { Uio, uioInitKernel } from "../../../assembly/kernel/mm/uio";
import { SocketBuffer, bufferAlloc, bufferCost, bufferDeliver } from "../../../assembly/kernel/net/buffer";
import { socketFile, socketOfFile } from "../../../assembly/kernel/net/file";
import { netInit, socketCreate } from "../../../assembly/kernel/net/init";
import { messageStart } from "../../../assembly/kernel/net/message";
import { rightsAdd, rightsAlloc } from "../../../assembly/kernel/net/scm";
import { Socket } from "../../../assembly/kernel/net/socket";
import { taskInit } from "../../../assembly/kernel/sched/init";
import { sched } from "../../../assembly/kernel/sched/task";
import { RAM_START } from "../../../assembly/machine/layout";
import { machinePowerOn } from "../../../assembly/machine/machine";

const RAM_SIZE: u32 = 0xc00000;
/** Buffers behind RAM. */
const DATA: usize = RAM_START + RAM_SIZE;
const UIO = changetype<Uio>(DATA + 0x20000);

let a = changetype<File>(0);
let b = changetype<File>(0);

function make(type: u32): File {
  return changetype<File>(<usize>socketFile(changetype<Socket>(<usize>socketCreate(Af.UNIX, type, 0)), O.NONBLOCK));
}

function pair(type: u32): void {
  a = make(type);
  b = make(type);
  const socket = socketOfFile(a);
  call_indirect<i32>(socket.ops.pair, socket, socketOfFile(b));
}

function read(file: File, n: u32): i32 {
  uioInitKernel(UIO, DATA, n);
  return fileRead(file, UIO);
}

function write(file: File, n: u32): i32 {
  uioInitKernel(UIO, DATA, n);
  return fileWrite(file, UIO);
}

/** `carried` is on its way from a to b. */
function send(carried: File): void {
  const buffer = <SocketBuffer>bufferAlloc(socketOfFile(a), 0);
  buffer.files = rightsAlloc();
  rightsAdd(buffer.files, carried);
  bufferDeliver(buffer, socketOfFile(b));
}

describe("sockets", () => {
  beforeEach(() => {
    machinePowerOn(RAM_SIZE, 0, 1, 0);
    memory.fill(GLOBALS, 0, GLOBALS_END - GLOBALS);
    mmInit(RAM_START + RAM_SIZE, RAM_START + RAM_SIZE);
    irqInit();
    taskInit();
    fsInit();
    netInit();
    const init = sched.init;
    init.files = filesCreate();
    init.fs = fsContextCreate();
    sched.current = init;
    messageStart(UIO, 0);
  });

  it("a stream runs bytes together, packets keep their bounds", () => {
    pair(Sock.STREAM);
    store<u32>(DATA, 0x34333231);
    expect(write(a, 3)).toBe(3);
    expect(write(a, 2)).toBe(2);
    expect(read(b, 4)).toBe(4);
    expect(load<u8>(DATA + 3)).toBe(0x31);
    expect(read(b, 4)).toBe(1);
    expect(read(b, 4)).toBe(-Errno.EAGAIN);
    pair(Sock.SEQPACKET);
    write(a, 3);
    write(a, 2);
    expect(read(b, 2)).toBe(2);
    expect(read(b, 4)).toBe(2);
  });

  it("a sender bears the cost of what nobody has read", () => {
    pair(Sock.STREAM);
    const from = socketOfFile(a);
    let sent = 0;
    while (write(a, 1000) > 0) sent += 1000;
    expect(from.sendCharge >= from.sendSize).toBe(true);
    expect(from.sendCharge - bufferCost(1000) < from.sendSize).toBe(true);
    for (let n = read(b, 4096); n > 0; n = read(b, 4096)) sent -= n;
    expect(sent).toBe(0);
    expect(from.sendCharge).toBe(0);
  });

  it("nothing is left, in whatever order the ends close", () => {
    for (let i = 0; i < 2; i++) {
      pair(Sock.STREAM);
      write(a, 5000);
      write(b, 100);
      filePut(i ? a : b);
      filePut(i ? b : a);
      expect(cacheOf(Cache.SOCKET).used).toBe(0);
      expect(cacheOf(Cache.SOCKET_BUFFER).used).toBe(0);
    }
  });

  it("sockets that only messages hold are found, those that somebody can still reach are not", () => {
    pair(Sock.STREAM);
    const c = a;
    const d = b;
    pair(Sock.STREAM);
    send(a);
    send(b);
    send(c);
    filePut(fileGet(a));
    filePut(a);
    expect(cacheOf(Cache.SOCKET).used).toBe(4);
    filePut(b);
    expect(cacheOf(Cache.SOCKET).used).toBe(4); // they are looked for when a socket closes
    filePut(d);
    expect(cacheOf(Cache.SOCKET).used).toBe(2); // d is known to its peer
    filePut(c);
    expect(cacheOf(Cache.SOCKET).used).toBe(0);
    expect(cacheOf(Cache.SOCKET_BUFFER).used).toBe(0);
  });
});
