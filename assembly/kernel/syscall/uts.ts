// uname, sethostname, setdomainname (man 2 uname, sethostname).
import { Errno } from "../../abi/errno";
import { Utsname } from "../../abi/stat";
import { stringLength } from "../lib/string";
import { kfree, kmalloc } from "../mm/slab";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { current } from "../sched/task";
import { DOMAIN_NAME, MACHINE_NAME, NODE_NAME, RELEASE, SYSTEM_NAME, UTS_NAME_MAX, VERSION, utsSet } from "../uts";

export function sysUname(buf: u32): i32 {
  const at = kmalloc(Utsname.BYTES);
  if (at == 0) return -Errno.ENOMEM;
  memory.fill(at, 0, Utsname.BYTES);
  putField(at, 0, SYSTEM_NAME);
  memory.copy(at + Utsname.FIELD, NODE_NAME, stringLength(NODE_NAME));
  putField(at, 2, RELEASE);
  putField(at, 3, VERSION);
  putField(at, 4, MACHINE_NAME);
  memory.copy(at + 5 * Utsname.FIELD, DOMAIN_NAME, stringLength(DOMAIN_NAME));
  const result = copyToUser(buf, at, Utsname.BYTES);
  kfree(at);
  return result;
}

function putField(at: usize, index: u32, text: string): void {
  for (let i = 0; i < text.length; i++) store<u8>(at + index * Utsname.FIELD + i, <u8>text.charCodeAt(i));
}

export function sysSethostname(name: u32, length: i32): i32 {
  return set(NODE_NAME, name, length);
}

export function sysSetdomainname(name: u32, length: i32): i32 {
  return set(DOMAIN_NAME, name, length);
}

function set(name: usize, user: u32, length: i32): i32 {
  if (current().euid != 0) return -Errno.EPERM;
  if (length < 0 || length > <i32>UTS_NAME_MAX) return -Errno.EINVAL;
  const at = kmalloc(UTS_NAME_MAX);
  if (at == 0) return -Errno.ENOMEM;
  const error = copyFromUser(at, user, length);
  if (error == 0) utsSet(name, at, length);
  kfree(at);
  return error;
}
