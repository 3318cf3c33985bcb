// personality (man 2 personality). Only READ_IMPLIES_EXEC does something: nothing is placed at random, and no other
// system's programs run here; all bits are kept and inherited.
import { Personality } from "../../abi/personality";
import { current } from "../sched/task";

export function sysPersonality(persona: u32): i32 {
  const task = current();
  const before = task.personality;
  if (persona != <u32>Personality.QUERY) task.personality = persona;
  return before;
}
