// The module's abort: AssemblyScript calls it where an `assert` or an impossible state is met.
// It hands the place to the host, which throws; nothing of the machine is unwound.

// @ts-ignore: decorator
@external("host", "abort")
declare function hostAbort(message: string | null, file: string | null, line: u32, column: u32): void;

/** Ends the run: `message` (may be null) and the source place go to the host, which throws. */
export function abort(message: string | null, file: string | null, line: u32, column: u32): void {
  hostAbort(message, file, line, column);
  unreachable();
}
