// What a protocol does with its sockets: table indices, 0 = EOPNOTSUPP. An address is a struct sockaddr in kernel
// memory. A transport to the outside is another such table.
//
//   0    bind(socket, address: usize, length: u32): i32
//   4    connect(socket, address: usize, length: u32, nonblock: bool): i32      0, BLOCKED, -errno
//   8    listen(socket, backlog: u32): i32
//   12   accept(socket, nonblock: bool): i32                 address of a Socket, BLOCKED, -errno
//   16   send(socket, message: Message, nonblock: bool): i32      bytes of this run, BLOCKED, -errno
//   20   receive(socket, message: Message, nonblock: bool): i32
//   24   shutdown(socket, how: u32): i32                     `how`: sum of Shutdown
//   28   poll(socket, file: File, table: usize): u32         Poll bits; the socket's own queue is registered already
//   32   release(socket): void                               its file is closed
//   36   name(socket, peer: bool, to: usize): i32            bytes of the struct sockaddr written, or -errno
//   40   pair(a, b): i32                                     socketpair
//   44   waiting(socket): i32                                bytes that a read would find (FIONREAD), or -errno
//   48   writable(socket): bool                              whether there is room to send
//   52   getOption(socket, level: u32, option: u32): i32     writes the value to OPTION; its length, or -errno
//   56   setOption(socket, level: u32, option: u32, value: u32, length: u32): i32    `value`: user address

@unmanaged
export class ProtoOps {
  bind: u32;
  connect: u32;
  listen: u32;
  accept: u32;
  send: u32;
  receive: u32;
  shutdown: u32;
  poll: u32;
  release: u32;
  name: u32;
  pair: u32;
  waiting: u32;
  writable: u32;
  getOption: u32;
  setOption: u32;
}
