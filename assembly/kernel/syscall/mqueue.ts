// POSIX message queues (man 3 mq_open, mq_unlink, mq_send, mq_receive, mq_notify, mq_getattr; man 2 mq_getsetattr). Names
// come without the slash, which the C library takes off.
import { Errno } from "../../abi/errno";
import { Limit, O } from "../../abi/fcntl";
import { MqAttr } from "../../abi/mqueue";
import { Rlimit } from "../../abi/resource";
import { Clock, SigEvent } from "../../abi/time";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { fdAdopt, fdGet } from "../fs/fdtable";
import { FMode, File } from "../fs/file";
import { SCRATCH, fsState, isError } from "../fs/globals";
import { May, inodePermission } from "../fs/permission";
import { FsContext } from "../fs/context";
import { msgAlloc } from "../ipc/msg";
import { MqQueue, mqBytes, mqCount, mqCreate, mqFind, mqForgetNotify, mqOf, mqOpen, mqPut, mqTake, mqUnlink } from "../ipc/mqueue";
import { kfree } from "../mm/slab";
import { copyFromUser, copyToUser, strnCopyFromUser, writeUser32 } from "../mm/usercopy";
import { MQ_MESSAGES, MQ_MESSAGES_HARD, MQ_MESSAGE_BYTES, MQ_MESSAGE_BYTES_HARD, MQ_PRIORITIES, MQ_QUEUES_MAX, PAGE_SIZE } from "../param";
import { rlimit } from "../sched/rlimit";
import { current } from "../sched/task";
import { NO_DEADLINE, WaitQueue, waitInTurn } from "../sched/wait";
import { signalPending } from "../signal/send";
import { SIGNAL_COUNT } from "../signal/state";
import { timeNow } from "../time/clock";
import { toMonotonic } from "../time/clocks";
import { readTime } from "./timespec";

@inline const SLASH: u8 = 0x2f;
@inline const PERMISSIONS: u32 = 0o7777;

export function sysMqOpen(user: u32, flags: u32, mode: u32, attr: u32): i32 {
  const given = attr != 0 && (flags & O.CREAT) != 0;
  if (given && copyFromUser(SCRATCH, attr, MqAttr.SIZE) < 0) return -Errno.EFAULT;
  const maxMessages = !given ? MQ_MESSAGES : load<u32>(SCRATCH, MqAttr.MAXMSG);
  const messageBytes = !given ? MQ_MESSAGE_BYTES : load<u32>(SCRATCH, MqAttr.MSGSIZE);
  const length = queueName(user);
  if (isError(length)) return length;
  let queue = mqFind(fsState.nameA, length);
  if (queue === null) {
    if ((flags & O.CREAT) == 0) return -Errno.ENOENT;
    const refused = mayCreate(maxMessages, messageBytes);
    if (refused != 0) return refused;
    queue = mqCreate(fsState.nameA, length, mode & PERMISSIONS & ~changetype<FsContext>(current().fs).umask, maxMessages, messageBytes);
    if (queue === null) return -Errno.ENOMEM;
  } else {
    if ((flags & (O.CREAT | O.EXCL)) == (O.CREAT | O.EXCL)) return -Errno.EEXIST;
    const error = mayOpen(queue, flags & O.ACCMODE);
    if (error != 0) return error;
  }
  return fdAdopt(mqOpen(queue, flags), true);
}

/** The name in nameA: its length, or -errno. */
function queueName(user: u32): i32 {
  const length = strnCopyFromUser(fsState.nameA, user, PAGE_SIZE);
  if (isError(length)) return length;
  if (length == 0) return -Errno.ENOENT;
  for (let i: i32 = 0; i < length; i++) if (load<u8>(fsState.nameA + i) == SLASH) return -Errno.EACCES;
  return length > Limit.NAME_MAX ? -Errno.ENAMETOOLONG : length;
}

function mayCreate(maxMessages: u32, messageBytes: u32): i32 {
  const root = current().euid == 0;
  if (!root && mqCount() >= MQ_QUEUES_MAX) return -Errno.ENOSPC;
  const messages = root ? MQ_MESSAGES_HARD : MQ_MESSAGES;
  const bytes = root ? MQ_MESSAGE_BYTES_HARD : MQ_MESSAGE_BYTES;
  if (maxMessages - 1 >= messages || messageBytes - 1 >= bytes) return -Errno.EINVAL;
  const limit = rlimit(Rlimit.MSGQUEUE);
  const wanted = current().user.queueBytes + mqBytes(maxMessages, messageBytes);
  return limit != <u32>Rlimit.INFINITY && wanted > limit ? -Errno.EMFILE : 0;
}

function mayOpen(queue: MqQueue, access: u32): i32 {
  if (access == O.ACCMODE) return -Errno.EINVAL;
  const wanted: u32 = access == O.RDONLY ? May.READ : access == O.WRONLY ? May.WRITE : May.READ | May.WRITE;
  return inodePermission(queue.dentry.inode, wanted);
}

export function sysMqUnlink(user: u32): i32 {
  const length = queueName(user);
  if (isError(length)) return length;
  const queue = mqFind(fsState.nameA, length);
  if (queue === null) return -Errno.ENOENT;
  // Its directory is everybody's, with the sticky bit.
  const uid = current().fsuid;
  if (uid != 0 && uid != queue.dentry.inode.uid) return -Errno.EPERM;
  mqUnlink(queue);
  return 0;
}

export function sysMqTimedsend(fd: i32, text: u32, length: u32, priority: u32, timeout: u32): i32 {
  return send(fd, text, length, priority, timeout, false);
}
export function sysMqTimedsendTime64(fd: i32, text: u32, length: u32, priority: u32, timeout: u32): i32 {
  return send(fd, text, length, priority, timeout, true);
}
export function sysMqTimedreceive(fd: i32, text: u32, length: u32, priority: u32, timeout: u32): i32 {
  return receive(fd, text, length, priority, timeout, false);
}
export function sysMqTimedreceiveTime64(fd: i32, text: u32, length: u32, priority: u32, timeout: u32): i32 {
  return receive(fd, text, length, priority, timeout, true);
}

function send(fd: i32, text: u32, length: u32, priority: u32, timeout: u32, wide: bool): i32 {
  const error = setDeadline(timeout, wide);
  if (error != 0) return error;
  if (priority >= MQ_PRIORITIES) return -Errno.EINVAL;
  const file = fdGet(fd);
  const queue = mqOf(file);
  if (queue === null || (file!.mode & FMode.WRITE) == 0) return -Errno.EBADF;
  if (length > queue.messageBytes) return -Errno.EMSGSIZE;
  const message = msgAlloc(priority, length);
  if (message === null) return -Errno.ENOMEM;
  let result = copyFromUser(message.text, text, length);
  if (result == 0 && queue.count >= queue.maxMessages) result = wait(file!, queue.writers);
  if (result == 0) mqPut(queue, message);
  else kfree(changetype<usize>(message));
  return result;
}

function receive(fd: i32, text: u32, length: u32, priority: u32, timeout: u32, wide: bool): i32 {
  const error = setDeadline(timeout, wide);
  if (error != 0) return error;
  const file = fdGet(fd);
  const queue = mqOf(file);
  if (queue === null || (file!.mode & FMode.READ) == 0) return -Errno.EBADF;
  if (length < queue.messageBytes) return -Errno.EMSGSIZE;
  if (queue.count == 0) return wait(file!, queue.readers);
  const message = mqTake(queue);
  let result: i32 = message.size;
  if (priority != 0 && writeUser32(priority, message.type) < 0) result = -Errno.EFAULT;
  else if (copyToUser(text, message.text, message.size) < 0) result = -Errno.EFAULT;
  kfree(changetype<usize>(message));
  return result;
}

/** SyscallState.deadline from a time since 1970, 0 for none. 0 or -errno. */
function setDeadline(timeout: u32, wide: bool): i32 {
  const sys = current().sys;
  if (sys.deadline != 0) return 0;
  sys.deadline = NO_DEADLINE;
  if (timeout == 0) return 0;
  const ns = readTime(timeout, wide);
  if (ns < 0) {
    sys.deadline = 0;
    return <i32>ns;
  }
  sys.deadline = toMonotonic(Clock.REALTIME, ns);
  return 0;
}

function wait(file: File, on: WaitQueue): i32 {
  const sys = current().sys;
  if (file.nonblocking) return -Errno.EAGAIN;
  if (sys.timedOut || sys.deadline <= timeNow()) return -Errno.ETIMEDOUT;
  return signalPending() ? -ERESTARTSYS : waitInTurn(on, WaitReason.MESSAGE);
}

/** No event: the caller is not to be told any more. */
export function sysMqNotify(fd: i32, event: u32): i32 {
  let notify: u32 = SigEvent.NONE;
  if (event != 0) {
    if (copyFromUser(SCRATCH, event, SigEvent.BYTES) < 0) return -Errno.EFAULT;
    notify = load<u32>(SCRATCH, SigEvent.AT_NOTIFY);
    // SIGEV_THREAD needs a netlink socket, which is not there.
    if (notify != SigEvent.NONE && notify != SigEvent.SIGNAL) return -Errno.EINVAL;
    if (notify == SigEvent.SIGNAL && load<u32>(SCRATCH, SigEvent.AT_SIGNO) > SIGNAL_COUNT) return -Errno.EINVAL;
  }
  const queue = mqOf(fdGet(fd));
  if (queue === null) return -Errno.EBADF;
  const self = current().tgid;
  if (event == 0) {
    if (queue.notifyPid == self) mqForgetNotify(queue);
    return 0;
  }
  if (queue.notifyPid != 0) return -Errno.EBUSY;
  queue.notifyPid = self;
  queue.notifySignal = notify == SigEvent.SIGNAL ? load<u32>(SCRATCH, SigEvent.AT_SIGNO) : 0;
  queue.notifyValue = load<u32>(SCRATCH, SigEvent.AT_VALUE);
  return 0;
}

export function sysMqGetsetattr(fd: i32, fresh: u32, old: u32): i32 {
  let flags: u32 = 0;
  if (fresh != 0) {
    if (copyFromUser(SCRATCH, fresh, MqAttr.SIZE) < 0) return -Errno.EFAULT;
    flags = load<u32>(SCRATCH, MqAttr.FLAGS);
    if ((flags & ~O.NONBLOCK) != 0) return -Errno.EINVAL;
  }
  const file = fdGet(fd);
  const queue = mqOf(file);
  if (queue === null) return -Errno.EBADF;
  memory.fill(SCRATCH, 0, MqAttr.SIZE);
  store<u32>(SCRATCH, file!.flags & O.NONBLOCK, MqAttr.FLAGS);
  store<u32>(SCRATCH, queue.maxMessages, MqAttr.MAXMSG);
  store<u32>(SCRATCH, queue.messageBytes, MqAttr.MSGSIZE);
  store<u32>(SCRATCH, queue.count, MqAttr.CURMSGS);
  if (fresh != 0) file!.flags = (file!.flags & ~O.NONBLOCK) | flags;
  return old == 0 || copyToUser(old, SCRATCH, MqAttr.SIZE) == 0 ? 0 : -Errno.EFAULT;
}
