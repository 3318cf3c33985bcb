// Two operations in one: what follows one another often is done without going round the loop in between. Both stay in
// their places. The pair does the first, and then the second by its own fields; what is not usual in the second leaves the
// loop at the second, whose place still names it alone.
import { FREQUENT } from "./frequent";
import { USUAL } from "./road";
import type { Uop } from "./uop";

export interface Pair {
  first: string;
  second: string;
  uop: Uop;
}

export function pairsOf(uops: readonly Uop[]): Pair[] {
  const named = new Map(uops.map((uop) => [uop.name, uop]));
  return FREQUENT.map(([first, second]) => {
    const body = bodyOfBoth(named.get(first)!, named.get(second)!);
    return { first, second, uop: { name: `${first}__${second}`, flags: "", usual: body, general: named.get(first)!.general } };
  });
}

function bodyOfBoth(first: Uop, second: Uop): string {
  const goesOn = USUAL.next();
  if (first.usual === null || second.usual === null) throw new Error(`${first.name} ${second.name}: no usual road for one of them`);
  if (first.usual.split(goesOn).length !== 2 || !first.usual.endsWith(goesOn)) throw new Error(`${first.name} does not always go on with the next operation`);
  return `${first.usual.slice(0, -goesOn.length)} {${oneFurther(second)}}`;
}

/** The usual road of the operation behind `u`. */
function oneFurther({ name, usual }: Uop): string {
  const moved = usual!
    .replace(/\(u, (UOP_\w+)(?: \+ (\d+))?/g, (_, field, off = "0") => `(<>, ${field} + ${Number(off) + 16}`)
    .replace(/\bu \+ UOP_SIZE(?: \* (\d+))?/g, (_, count = "1") => `<> + UOP_SIZE * ${Number(count) + 1}`)
    .replace(/\breturn u;/g, "return <> + UOP_SIZE;")
    .replace(/\breturn u \|/g, "return (<> + UOP_SIZE) |")
    .replace(/\(u \+ 16\)/g, "(<> + UOP_SIZE * 2)");
  if (/\bu\b/.test(moved)) throw new Error(`${name}: what is meant by \`u\` in ${moved}`);
  return moved.replaceAll("<>", "u");
}
