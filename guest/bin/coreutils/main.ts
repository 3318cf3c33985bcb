// coreutils: the tools of /bin in one program. The name that it is called by, or its first argument, picks the tool.
// Each tool is one file beside this one, a function (args) => exit status.

import { args, fail, programName, setProgramName } from "ring3";
import { basename } from "./basename";
import { cat } from "./cat";
import { chmod } from "./chmod";
import { chown } from "./chown";
import { cksum } from "./cksum";
import { clear } from "./clear";
import { cmp } from "./cmp";
import { cp } from "./cp";
import { cut } from "./cut";
import { date } from "./date";
import { df } from "./df";
import { diff } from "./diff";
import { dirname } from "./dirname";
import { dmesg } from "./dmesg";
import { download } from "./download";
import { du } from "./du";
import { echo } from "./echo";
import { env } from "./env";
import { expr } from "./expr";
import { falseTool } from "./false";
import { find } from "./find";
import { free } from "./free";
import { grep } from "./grep";
import { head } from "./head";
import { hexdump } from "./hexdump";
import { hostname } from "./hostname";
import { id } from "./id";
import { kill } from "./kill";
import { less } from "./less";
import { ln } from "./ln";
import { ls } from "./ls";
import { md5sum } from "./md5sum";
import { mkdir } from "./mkdir";
import { mount } from "./mount";
import { mv } from "./mv";
import { nl } from "./nl";
import { od } from "./od";
import { paste } from "./paste";
import { printf } from "./printf";
import { ps } from "./ps";
import { pwd } from "./pwd";
import { reset } from "./reset";
import { rm } from "./rm";
import { rmdir } from "./rmdir";
import { sed } from "./sed";
import { seq } from "./seq";
import { sha256sum } from "./sha256sum";
import { sleep } from "./sleep";
import { sort } from "./sort";
import { stat } from "./stat";
import { stty } from "./stty";
import { tac } from "./tac";
import { tail } from "./tail";
import { tee } from "./tee";
import { test } from "./test";
import { time } from "./time";
import { top } from "./top";
import { touch } from "./touch";
import { tr } from "./tr";
import { trueTool } from "./true";
import { tty } from "./tty";
import { umount } from "./umount";
import { uname } from "./uname";
import { uniq } from "./uniq";
import { wc } from "./wc";
import { which } from "./which";
import { whoami } from "./whoami";
import { xargs } from "./xargs";
import { yes } from "./yes";

type Tool = (args: string[]) => i32;

const tools = new Map<string, Tool>();

function register(): void {
  tools.set("basename", basename).set("cat", cat).set("chmod", chmod).set("chown", chown).set("cksum", cksum);
  tools.set("clear", clear).set("cmp", cmp).set("cp", cp).set("cut", cut).set("date", date).set("df", df);
  tools.set("diff", diff).set("dirname", dirname).set("dmesg", dmesg).set("download", download).set("du", du);
  tools.set("echo", echo).set("env", env).set("expr", expr).set("false", falseTool).set("find", find);
  tools.set("free", free).set("grep", grep).set("head", head).set("hexdump", hexdump).set("hostname", hostname);
  tools.set("id", id).set("kill", kill).set("less", less).set("more", less).set("ln", ln).set("ls", ls);
  tools.set("md5sum", md5sum).set("mkdir", mkdir).set("mount", mount).set("mv", mv).set("nl", nl).set("od", od);
  tools.set("paste", paste).set("printf", printf).set("ps", ps).set("pwd", pwd).set("reset", reset).set("rm", rm);
  tools.set("rmdir", rmdir).set("sed", sed).set("seq", seq).set("sha256sum", sha256sum).set("sleep", sleep);
  tools.set("sort", sort).set("stat", stat).set("stty", stty).set("tac", tac).set("tail", tail).set("tee", tee);
  tools.set("test", test).set("[", test).set("time", time).set("top", top).set("touch", touch).set("tr", tr).set("true", trueTool);
  tools.set("tty", tty).set("umount", umount).set("uname", uname).set("uniq", uniq).set("wc", wc).set("which", which);
  tools.set("whoami", whoami).set("xargs", xargs).set("yes", yes);
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
