// The shell at the keyboard: line editing, history, completion and job control, on a pseudo-terminal of this machine.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PSEUDO_TERMINAL_TOOLS } from "../../pseudo-terminal";
import { Session } from "./session";
import { reasonToSkip } from "./shell-under-test";

const reason = reasonToSkip(PSEUDO_TERMINAL_TOOLS);
if (reason !== null) console.warn(`interactive shell tests skipped: ${reason}`);

const TIMEOUT_MS = 30_000;
const PATIENCE_MS = 5_000;
/** A lost signal showed in one of twelve tries. */
const REPETITIONS = 25;
const control = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0x40);
const UP = "\x1b[A";
const LEFT = "\x1b[D";
const HOME = "\x1b[H";
const DELETE = "\x1b[3~";
const WORD_LEFT = "\x1b[1;5D";
const BACKSPACE = "\x7f";

describe.skipIf(reason !== null)("the shell at the keyboard", { timeout: TIMEOUT_MS }, () => {
  let session: Session;
  beforeEach(async () => {
    session = new Session();
    await session.endsWith("$");
  });
  afterEach(() => session.close());

  test("edits the line with Emacs keys", async () => {
    await session.run(`echo ac${LEFT}b`, "abc");
    await session.run(`cho x${HOME}e`, "x");
    await session.run(`xecho y${control("A")}${DELETE}${control("E")}z`, "yz");
    await session.run(`echo one two${control("W")}three`, "one three");
    await session.run(`echo one two${WORD_LEFT}${control("K")}x${control("Y")}`, "one xtwo");
    await session.run(`nonsense${control("U")}echo ok${BACKSPACE}K`, "oK");
    await session.run(`echo ba${control("T")}`, "ab");
  });

  test("moves over wide and combining characters whole", async () => {
    session.type("echo 日本語");
    await session.endsWith("$ echo 日本語");
    expect(session.cursorColumn()).toBe(13);
    session.type(LEFT);
    await expect.poll(() => session.cursorColumn()).toBe(11);
    await session.run(BACKSPACE, "日語");
    await session.run(`echo e\u0301x${LEFT}${LEFT}a`, "ae\u0301x");
  });

  test("wraps a long line and edits in it", async () => {
    const long = "0123456789".repeat(9);
    await session.run(`echo ${long}${HOME}${"\x1b[C".repeat(5)}X`, `X${long}`.replace(/^(.{80})/, "$1\n"));
  });

  test("redraws the line where it is when the window changes", async () => {
    await session.run("echo above", "above");
    const line = `echo ${"0123456789".repeat(6)}`;
    session.type(line);
    await session.endsWith(line);
    session.resize(40);
    await session.endsWith(`above\n$ ${line.slice(0, 38)}\n${line.slice(38)}`);
    session.type(`${LEFT}x`);
    await session.endsWith(`above\n$ ${line.slice(0, 38)}\n${line.slice(38, -1)}x9`);
    session.resize(100);
    await session.endsWith(`above\n$ ${line.slice(0, -1)}x9`);
    session.type(`${LEFT}${LEFT}y`);
    await session.endsWith(`above\n$ ${line.slice(0, -2)}y8x9`);
  });

  test("recalls and searches history, and keeps it in a file", async () => {
    await session.run("echo first", "first");
    await session.run("echo second", "second");
    await session.run(`${UP}${UP}`, "first");
    session.type(`${control("R")}sec`);
    await session.endsWith("(search) `sec': echo second");
    await session.run("", "second");
    session.type("exit\r");
    expect(await session.status()).toBe(0);
    const history = readFileSync(join(session.directory, ".sh_history"), "utf8");
    expect(history).toBe("echo first\necho second\necho first\necho second\nexit\n");
  });

  test("completes commands, files and variables, and lists on a second tab", async () => {
    mkdirSync(join(session.directory, "folder"));
    writeFileSync(join(session.directory, "a file"), "contents\n");
    writeFileSync(join(session.directory, "other"), "");
    session.type("unali\t-a\r");
    await session.endsWith("$ unalias -a\n$");
    await session.run("cat a\t", "contents");
    session.type("cd fo\t\r");
    await session.endsWith("$ cd folder/\n$");
    await session.run("cd ../fo\t; echo $OLDP\t", `${session.directory}/folder`);
    session.type("ls ../\t\t");
    await session.endsWith("a file   folder/  other\n$ ls ../");
  });

  test("takes a command of several lines and a paste of several commands", async () => {
    session.type("if true\r");
    await session.endsWith("> ".trimEnd());
    session.type("then echo yes\rfi\r");
    await session.endsWith("yes\n$");
    session.type("\x1b[200~echo a\necho b\x1b[201~");
    await session.endsWith("$ echo a\necho b");
    await session.run("", "a\nb");
  });

  test("drops the line on ^C and ends on ^D", async () => {
    session.type(`echo lost${control("C")}`);
    await session.endsWith("echo lost^C\n$");
    await session.run("echo $?", "130");
    session.type(control("D"));
    expect(await session.status()).toBe(0);
  });

  test("interrupts the foreground job and the rest of its line", async () => {
    session.type("sleep 100; echo not reached\r");
    await session.rests();
    session.type(control("C"));
    await session.endsWith("^C\n$");
    await session.run("echo $?", "130");
    // Not a loop of short sleeps: between a child's death and the shell's taking back the terminal, the foreground group
    // has no member, and a ^C that comes then reaches nobody (in bash too).
    for (const line of ["while true; do sleep 2; done", "while true; do :; done", "sleep 100 & wait"]) {
      // Quotes keep the echoed command line from being taken for its output.
      session.type(`clear; printf 'run'ning; ${line}\r`);
      await expect.poll(() => session.screen(), { timeout: PATIENCE_MS }).toMatch(/running(\[1\] \d+)?$/);
      session.type(control("C"));
      await session.endsWith("^C\n$");
      await session.run("echo $?", "130");
    }
  });

  test.each(["sleep 100", "while true; do sleep 100; done", "x=$(sleep 100)", "f() { sleep 100 | cat; }; f", "read x"])(
    "a ^C that comes while a command starts is not lost: %s",
    async (command) => {
      // Quotes keep the echoed command line from being taken for its output.
      for (let i = 0; i < REPETITIONS; i++) {
        session.type(`printf 'run'ning${i}; ${command}\r`);
        await expect.poll(() => session.screen(), { interval: 1, timeout: PATIENCE_MS }).toMatch(new RegExp(`running${i}$`));
        session.type(control("C"));
        await session.endsWith("^C\n$");
        session.type(control("L"));
        await session.endsWith("$");
      }
    },
  );

  test("LINES and COLUMNS follow the window", async () => {
    await session.run("echo $LINES $COLUMNS", "24 80");
    session.resize(40);
    await session.run("", "");
    await session.run("echo $LINES $COLUMNS", "24 40");
  });

  test("stops, lists, continues and ends jobs", async () => {
    session.type("sleep 100 | cat\r");
    await session.rests();
    session.type(control("Z"));
    await session.endsWith("^Z\n[1]+  Stopped                 sleep 100 | cat\n$");
    await session.run("bg", "[1]+ sleep 100 | cat &");
    await session.run("jobs", "[1]+  Running                 sleep 100 | cat");
    session.type("fg\r");
    await session.endsWith("\nsleep 100 | cat");
    await session.rests();
    session.type(control("C"));
    await session.endsWith("^C\n$");
    await session.run("jobs", "");
  });

  test("tells of finished background jobs and warns of stopped ones", async () => {
    session.type("sleep 0.1 &\r");
    await expect.poll(() => session.screen()).toMatch(/\[1\] \d+\n\$$/);
    await session.run("sleep 1", "[1]+  Done                    sleep 0.1");
    session.type("sleep 100\r");
    await session.rests();
    session.type(control("Z"));
    await session.endsWith("sleep 100\n$");
    await session.run("exit", "You have stopped jobs.");
    session.type("exit\r");
    expect(await session.status()).not.toBeNull();
  });

  test("times pipelines", async () => {
    session.type("time sleep 0.2 | cat\r");
    await expect.poll(() => session.screen()).toMatch(/real\t? *0m0\.\d{3}s\nuser *0m0\.\d{3}s\nsys *0m0\.\d{3}s\n\$$/);
    await session.run("time ! true 2>/dev/null; echo $?", "1");
  });

  test("goes on after errors", async () => {
    await session.run("nosuchcommand", "nosuchcommand: not found");
    await session.run("echo ${x?unset}", "x: unset");
    await session.run("fi", 'Syntax error: "fi" unexpected');
    await session.run("echo $((1/0)); echo not reached", 'division by zero: "1/0"');
    await session.run("cd /nonexistent", "can't cd to /nonexistent");
    await session.run("echo alive", "alive");
  });
});
