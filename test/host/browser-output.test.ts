// Output towards the page: one message per slice, and backpressure until the page has shown it.
import { describe, expect, it } from "vitest";
import { PagedOutput } from "../../host/browser/output";

const KB = 1024;

describe("paged output", () => {
  it("sends the pieces of a slice as one message, and nothing when there is nothing", () => {
    const sent: number[][] = [];
    const output = new PagedOutput((bytes) => sent.push([...bytes]));
    const piece = Uint8Array.of(1, 2);
    output.write(piece);
    piece.fill(9);
    output.write(Uint8Array.of(3));
    expect(output.flush()).toBeUndefined();
    expect(output.flush()).toBeUndefined();
    expect(sent).toEqual([[1, 2, 3]]);
  });

  it("holds the machine while too much is unshown, and lets it go at the lower mark", async () => {
    const output = new PagedOutput(() => {});
    output.write(new Uint8Array(512 * KB));
    const held = output.flush();
    expect(held).toBeInstanceOf(Promise);
    let free = false;
    void (held as Promise<void>).then(() => (free = true));
    output.shown(300 * KB);
    await Promise.resolve();
    expect(free).toBe(false);
    output.shown(100 * KB);
    await Promise.resolve();
    expect(free).toBe(true);
  });
});
