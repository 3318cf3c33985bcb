// false: does nothing, unsuccessfully.

export function falseTool(args: string[]): i32 {
  return 1;
}
