// The raw system calls, generated from the one table (assembly/abi/syscalls.ts).
export { sys } from "../../build/generated/guest-syscalls";
