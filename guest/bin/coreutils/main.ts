// coreutils: the tools of /bin in one program. The name that it is called by, or its first argument, picks the tool.
// Each tool is one file beside this one, a function (args) => exit status.

import { args, fail, programName, setProgramName } from "ring3";
import { cat } from "./cat";
import { clear } from "./clear";
import { cp } from "./cp";
import { date } from "./date";
import { dmesg } from "./dmesg";
import { download } from "./download";
import { echo } from "./echo";
import { env } from "./env";
import { falseTool } from "./false";
import { free } from "./free";
import { grep } from "./grep";
import { head } from "./head";
import { hexdump } from "./hexdump";
import { hostname } from "./hostname";
import { kill } from "./kill";
import { ln } from "./ln";
import { ls } from "./ls";
import { mkdir } from "./mkdir";
import { mount } from "./mount";
import { mv } from "./mv";
import { printf } from "./printf";
import { ps } from "./ps";
import { pwd } from "./pwd";
import { rm } from "./rm";
import { rmdir } from "./rmdir";
import { seq } from "./seq";
import { sleep } from "./sleep";
import { sort } from "./sort";
import { stat } from "./stat";
import { tail } from "./tail";
import { tee } from "./tee";
import { test } from "./test";
import { top } from "./top";
import { touch } from "./touch";
import { trueTool } from "./true";
import { umount } from "./umount";
import { uname } from "./uname";
import { uniq } from "./uniq";
import { wc } from "./wc";
import { which } from "./which";
import { yes } from "./yes";

type Tool = (args: string[]) => i32;

const tools = new Map<string, Tool>();

function register(): void {
  tools.set("cat", cat).set("clear", clear).set("cp", cp).set("date", date).set("dmesg", dmesg).set("download", download);
  tools.set("echo", echo).set("env", env).set("false", falseTool).set("free", free).set("grep", grep).set("head", head);
  tools.set("hexdump", hexdump).set("hostname", hostname).set("kill", kill).set("ln", ln).set("ls", ls).set("mkdir", mkdir);
  tools.set("mount", mount).set("mv", mv).set("printf", printf).set("ps", ps).set("pwd", pwd).set("rm", rm);
  tools.set("rmdir", rmdir).set("seq", seq).set("sleep", sleep).set("sort", sort).set("stat", stat).set("tail", tail);
  tools.set("tee", tee).set("test", test).set("[", test).set("top", top).set("touch", touch).set("true", trueTool);
  tools.set("umount", umount).set("uname", uname).set("uniq", uniq).set("wc", wc).set("which", which).set("yes", yes);
}

export function main(): i32 {
  register();
  let list = args();
  if (!tools.has(programName())) {
    list = list.slice(1);
    if (!list.length || !tools.has(list[0])) fail("no such tool; call it by a link's name or as: coreutils TOOL [ARG...]");
    setProgramName(list[0]);
  }
  const tool = tools.get(programName());
  return tool(list);
}
