// readmodes on the console: each way of reading sees what is typed and what the pipe brings, and costs what it should.
import { describe, expect, it } from "vitest";
import { bootConsole } from "./guest";

const PROMPT = "# ";
/** nonblock burns the 300 ms between two data, an instruction a nanosecond. */
const LIMIT = 2_000_000_000n;
const TIMEOUT_MS = 120_000;
/** Virtual time skips what a waiting program waits for, so lines are typed while the machine has something to do. */
const BUSY = "seq 100000 > /dev/null";
/** The shell ends bracketed paste before it runs a command. */
const COMMAND_RUNS = "\x1b[?2004l";
const TYPED = "one\rtwo\r";
const COUNT = 4;
/** What was typed is there when the program begins; what comes through the pipe has to be waited for. */
const PIPE_DATA = 2;
/** Blocking reads go by turns; the others take what is there. */
const IN_TURNS = ["keyboard: one", "pipe: datum 1", "keyboard: two", "pipe: datum 2"];
const AS_IT_COMES = ["keyboard: one", "keyboard: two", "pipe: datum 1", "pipe: datum 2"];
/** In which the child writes a good many data: it does little else than to wait. */
const PIPE_FILLS = 50_000_000n;
/** Far more than a program that sleeps makes, far fewer than one that asks all the time. */
const MANY = 1000;

interface Costs {
  reads: number;
  again: number;
  waits: number;
  blocked: number;
  instructions: number;
}

/** The data that a mode shows while `typed` is typed at it, and what it says it cost. */
async function run(mode: string, count: number, typed: string): Promise<{ data: string[]; costs: Costs }> {
  const console = await bootConsole();
  await console.waitFor(PROMPT, LIMIT);
  console.type(`${BUSY}; readmodes ${mode} -n ${count}\r`);
  await console.waitFor(COMMAND_RUNS, LIMIT);
  console.type(typed);
  await console.waitFor(new RegExp(`${mode}: [^\\r]+\\r\\n`), LIMIT);
  const text = (await console.waitFor(/\d {2}instructions\r\n/, LIMIT)).replaceAll("\r", "");
  await console.waitFor(PROMPT, LIMIT);
  const figure = (name: string) => Number(new RegExp(`^ +(\\d+) +${name}`, "m").exec(text)?.[1]);
  return {
    data: text.split("\n").filter((line) => /^(keyboard|pipe): /.test(line)),
    costs: {
      reads: figure("read"),
      again: figure("of them EAGAIN"),
      waits: figure("waits"),
      blocked: figure("times blocked"),
      instructions: figure("instructions"),
    },
  };
}

describe("readmodes", () => {
  it("block: waits for each source in its turn, inside read", async () => {
    const { data, costs } = await run("block", COUNT, TYPED);
    expect(data).toEqual(IN_TURNS);
    expect(costs).toMatchObject({ reads: COUNT, again: 0, waits: 0, blocked: PIPE_DATA });
  }, TIMEOUT_MS);

  it("block: shows no more than it was asked for when the pipe has filled up meanwhile", async () => {
    const console = await bootConsole();
    await console.waitFor(PROMPT, LIMIT);
    console.type("readmodes block -n 3\r");
    await console.waitFor(/block: [^\r]+\r\n/, LIMIT);
    console.machine.run(console.machine.instructions + PIPE_FILLS);
    console.type("late\r");
    const text = await console.waitFor("--- block: 3 data", LIMIT);
    expect(text.split("\r\n").filter((line) => /^(keyboard|pipe): /.test(line))).toEqual(["keyboard: late", "pipe: datum 1", "pipe: datum 2"]);
  }, TIMEOUT_MS);

  it("nonblock: never waits, and pays for it with calls and instructions", async () => {
    const { data, costs } = await run("nonblock", COUNT - 1, TYPED);
    expect(data).toEqual(AS_IT_COMES.slice(0, -1));
    expect(costs.reads).toBe(costs.again + COUNT - 1);
    expect(costs.again).toBeGreaterThan(MANY);
    expect(costs).toMatchObject({ waits: 0, blocked: 0 });
    expect(costs.instructions).toBeGreaterThan(100 * (await run("poll", COUNT, TYPED)).costs.instructions);
  }, TIMEOUT_MS);

  it("nonblock: leaves a keyboard that programs can wait for, also when ^C ends it", async () => {
    const console = await bootConsole();
    await console.waitFor(PROMPT, LIMIT);
    console.type("readmodes nonblock\r");
    await console.waitFor("pipe: datum 1", LIMIT);
    console.type("\x03");
    await console.waitFor(PROMPT, LIMIT);
    console.type("cat\r");
    await console.waitFor(COMMAND_RUNS, LIMIT);
    console.machine.run(console.machine.instructions + PIPE_FILLS);
    console.type("waited for\r");
    await console.waitFor("waited for\r\nwaited for\r\n", LIMIT);
  }, TIMEOUT_MS);

  it.each(["select", "poll", "epoll"])("%s: waits for both at once, inside the call, and never reads in vain", async (mode) => {
    const { data, costs } = await run(mode, COUNT, TYPED);
    expect(data).toEqual(AS_IT_COMES);
    expect(costs).toMatchObject({ reads: COUNT, again: 0, waits: COUNT, blocked: PIPE_DATA });
  }, TIMEOUT_MS);
});
