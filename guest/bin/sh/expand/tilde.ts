// Tilde expansion (POSIX.1-2017 XCU 2.6.1): ~ is $HOME, ~name the home directory in /etc/passwd.
import { readText } from "ring3";
import { getVariable } from "../exec/variables";

const PASSWD: string = "/etc/passwd";
/** Fields of a line of passwd(5). */
const enum PasswdField {
  NAME = 0,
  UID = 2,
  HOME = 5,
}

/** The directory that `~user` stands for (`user` may be empty), or null: the tilde stays as it is. */
export function expandTilde(user: string): string | null {
  return user.length == 0 ? getVariable("HOME") : passwdField(PasswdField.NAME, user, PasswdField.HOME);
}

/** The login name of user id `uid`, or null. */
export function userName(uid: i32): string | null {
  return passwdField(PasswdField.UID, uid.toString(), PasswdField.NAME);
}

/** Field `wanted` of the first entry whose field `key` is `value`. */
function passwdField(key: PasswdField, value: string, wanted: PasswdField): string | null {
  const text = readText(PASSWD);
  if (text === null) return null;
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const fields = lines[i].split(":");
    if (fields.length > PasswdField.HOME && fields[key] == value) return fields[wanted];
  }
  return null;
}
