// true: does nothing, successfully.

export function trueTool(args: string[]): i32 {
  return 0;
}
