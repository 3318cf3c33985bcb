// ELF32 for EM_386 (System V ABI, Intel386 supplement) and the auxiliary vector (linux/auxvec.h).

export const enum Elf {
  MAGIC = 0x464c457f, // "\x7fELF" read as a little-endian word
  CLASS32 = 1,
  DATA_LSB = 1,
  EM_386 = 3,
  ET_EXEC = 2,
  ET_DYN = 3,
  EHDR_SIZE = 52,
  PHDR_SIZE = 32,
}

export const enum Ehdr {
  IDENT = 0,
  CLASS = 4,
  DATA = 5,
  TYPE = 16,
  MACHINE = 18,
  VERSION = 20,
  ENTRY = 24,
  PHOFF = 28,
  SHOFF = 32,
  FLAGS = 36,
  EHSIZE = 40,
  PHENTSIZE = 42,
  PHNUM = 44,
}

export const enum Phdr {
  TYPE = 0,
  OFFSET = 4,
  VADDR = 8,
  PADDR = 12,
  FILESZ = 16,
  MEMSZ = 20,
  FLAGS = 24,
  ALIGN = 28,
}

export const enum PT {
  NULL = 0,
  LOAD = 1,
  DYNAMIC = 2,
  INTERP = 3,
  NOTE = 4,
  PHDR = 6,
  TLS = 7,
  GNU_STACK = 0x6474e551,
}

export const enum PF {
  X = 1,
  W = 2,
  R = 4,
}

export const enum Auxv {
  NULL = 0,
  PHDR = 3,
  PHENT = 4,
  PHNUM = 5,
  PAGESZ = 6,
  BASE = 7,
  FLAGS = 8,
  ENTRY = 9,
  UID = 11,
  EUID = 12,
  GID = 13,
  EGID = 14,
  PLATFORM = 15,
  HWCAP = 16,
  CLKTCK = 17,
  SECURE = 23,
  RANDOM = 25,
  HWCAP2 = 26,
  EXECFN = 31,
}
