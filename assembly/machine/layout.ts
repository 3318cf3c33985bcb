// Where everything of the machine lives in linear memory. Physical address = linear-memory offset.
//
//   0x0000_0000  never used: a null reference faults in tests instead of reading the CPU
//   CPU_STATE    registers and control state of the processor          } machine state: in snapshots
//   DEVICE_STATE one record per device, the bus, the clock             } and in the state hash
//   HOST_BUFFER  bytes on their way in from the host                   } (not state: consumed by the call)
//   OUTPUT_BUFFER bytes on their way out to the host                   } (not state: flushed before run returns)
//   STATICS      constants that asc places (asconfig.json memoryBase)
//   DERIVED      TLB, decode cache: rebuilt at will, never in a snapshot
//   RAM          the guest's memory, up to the size given at power-on
//
// [0, RAM_START) is reported to the kernel as reserved, like the hole in a PC's memory map.

@inline export const CPU_STATE: usize = 0x100;
@inline export const CPU_STATE_SIZE: usize = 0xf00;

@inline export const DEVICE_STATE: usize = CPU_STATE + CPU_STATE_SIZE; // 0x1000
@inline export const DEVICE_STATE_SIZE: usize = 0xf000;

@inline export const CLOCK_STATE: usize = DEVICE_STATE;
@inline export const CLOCK_STATE_SIZE: usize = 0x100;
@inline export const BUS_STATE: usize = CLOCK_STATE + CLOCK_STATE_SIZE;
@inline export const BUS_STATE_SIZE: usize = 0xa00;
@inline export const PIC_STATE: usize = BUS_STATE + BUS_STATE_SIZE;
@inline export const PIC_STATE_SIZE: usize = 0x80;
@inline export const PIT_STATE: usize = PIC_STATE + PIC_STATE_SIZE;
@inline export const PIT_STATE_SIZE: usize = 0xc0;
@inline export const RTC_STATE: usize = PIT_STATE + PIT_STATE_SIZE;
@inline export const RTC_STATE_SIZE: usize = 0x100;
@inline export const UART_STATE: usize = RTC_STATE + RTC_STATE_SIZE;
@inline export const UART_STATE_SIZE: usize = 0x1100;
@inline export const HOSTIO_STATE: usize = UART_STATE + UART_STATE_SIZE;
@inline export const HOSTIO_STATE_SIZE: usize = 0x8100;
/** Power switch and the end of the run (machine.ts). */
@inline export const MACHINE_STATE: usize = HOSTIO_STATE + HOSTIO_STATE_SIZE;
@inline export const MACHINE_STATE_SIZE: usize = 0x80;
/** First byte behind the devices' records; layout.test checks it against DEVICE_STATE_SIZE. */
@inline export const DEVICE_STATE_END: usize = MACHINE_STATE + MACHINE_STATE_SIZE;

@inline export const HOST_BUFFER: usize = DEVICE_STATE + DEVICE_STATE_SIZE; // 0x10000
@inline export const HOST_BUFFER_SIZE: usize = 0xc000;

/** Bytes on their way out to the host; empty whenever the machine is at rest, so not state either. */
@inline export const OUTPUT_BUFFER: usize = HOST_BUFFER + HOST_BUFFER_SIZE; // 0x1c000
@inline export const OUTPUT_BUFFER_SIZE: usize = 0x4000;

@inline export const STATICS: usize = 0x20000; // memoryBase in asconfig.json
@inline export const STATICS_SIZE: usize = 0xe0000;

@inline export const DERIVED: usize = STATICS + STATICS_SIZE; // 1 MB

/** TLB for data reads: one u32 per virtual page, 4 MB (see mmu.ts for the entry format). */
@inline export const TLB_READ: usize = DERIVED;
@inline export const TLB_SIZE: usize = 0x400000;
/** TLB for data writes. Pages that hold decoded code are never entered here. */
@inline export const TLB_WRITE: usize = TLB_READ + TLB_SIZE;
/** The rest of the derived region: fill log, decode cache (cpu/cache.ts divides it). */
@inline export const CODE_CACHE: usize = TLB_WRITE + TLB_SIZE;

/** First byte of RAM; everything below belongs to the machine. */
@inline export const RAM_START: usize = 0x2000000; // 32 MB
@inline export const CODE_CACHE_SIZE: usize = RAM_START - CODE_CACHE;

/** Most RAM a machine can have: the kernel's direct map must fit below 0xC0000000 + 896 MB. */
@inline export const RAM_MAX: usize = 896 * 1024 * 1024 - RAM_START;
