// What the translator (guest/compiler) provides to a program besides plain wasm: the only way out of the module.
// Layer: the floor of the SDK. Nothing here is safe or typed; programs use the functions above it.

/** `int 0x80` with EAX = number and the arguments in EBX ECX EDX ESI EDI EBP; returns EAX (man 2 syscall). */
@external("ring3", "syscall0")
export declare function syscall0(number: i32): i32;
@external("ring3", "syscall1")
export declare function syscall1(number: i32, a: usize): i32;
@external("ring3", "syscall2")
export declare function syscall2(number: i32, a: usize, b: usize): i32;
@external("ring3", "syscall3")
export declare function syscall3(number: i32, a: usize, b: usize, c: usize): i32;
@external("ring3", "syscall4")
export declare function syscall4(number: i32, a: usize, b: usize, c: usize, d: usize): i32;
@external("ring3", "syscall5")
export declare function syscall5(number: i32, a: usize, b: usize, c: usize, d: usize, e: usize): i32;
@external("ring3", "syscall6")
export declare function syscall6(number: i32, a: usize, b: usize, c: usize, d: usize, e: usize, f: usize): i32;

/** Stack pointer at entry: argc, argv[], NULL, envp[], NULL, auxv[] (System V ABI i386, process initialisation). */
@external("ring3", "initial_sp")
export declare function initialStackPointer(): usize;

/** Address of the i386 C function (signal, siginfo, ucontext) that calls the module's export `__ring3_signal`. */
@external("ring3", "signal_entry")
export declare function signalEntry(): usize;

/** Address of the code that ends a handler: `mov eax, 173; int 0x80` (rt_sigreturn). */
@external("ring3", "signal_restorer")
export declare function signalRestorer(): usize;
