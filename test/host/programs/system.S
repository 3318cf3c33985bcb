// A bare ring-0 program at the start of RAM for test/host/system.test.ts: instructions of the system's kind, each by itself.
// The second page holds how many there were and then, for each: vector (0xff: none), error code, DR6.
  .code32
  .globl _start
_start:
  mov $stack, %esp
  lgdt gdtr
  ljmp $8, $1f
1: mov $16, %eax
  mov %eax, %ds
  mov %eax, %es
  mov %eax, %ss
  lidt idtr
  mov $stubs, %eax
  mov $idt, %edi
  mov $32, %ecx
2: mov %ax, (%edi)
  movw $8, 2(%edi)
  movw $0x8e00, 4(%edi)
  mov %eax, %edx
  shr $16, %edx
  mov %dx, 6(%edi)
  add $16, %eax
  add $8, %edi
  loop 2b
  jmp cases

// Where the exception is by itself: record it, go on behind the case.
stubs:
  .set vector, 0
  .rept 32
  .balign 16
  .if vector != 8 && (vector < 10 || vector > 14) && vector != 17
  pushl $0
  .endif
  pushl $vector
  jmp caught
  .set vector, vector + 1
  .endr
caught:
  pop %eax
  pop %ebx
  mov $stack, %esp
  call record
  jmp *resume

// EAX vector, EBX code. Breakpoints are off and DR6 is clear afterwards.
record:
  mov %dr6, %ecx
  and $0xe00f, %ecx
  mov count, %edx
  lea (%edx, %edx, 2), %edx
  mov %eax, entries(, %edx, 4)
  mov %ebx, entries + 4(, %edx, 4)
  mov %ecx, entries + 8(, %edx, 4)
  incl count
  xor %eax, %eax
  mov %eax, %dr7
  mov %eax, %dr6
  ret

  .macro TRY code:req
  movl $9f, resume
  \code
  mov $0xff, %eax
  xor %ebx, %ebx
  call record
9:
  .endm
// Breakpoint 0 at `at` with DR7 `control`.
  .macro WATCH at, control
  mov $\at, %eax
  mov %eax, %dr0
  mov $\control, %eax
  mov %eax, %dr7
  .endm

cases:
  TRY "smsw %eax; lmsw %ax"
  TRY "mov %cr0, %eax; or $8, %eax; mov %eax, %cr0; clts; mov %cr0, %eax; test $8, %al; jz 3f; ud2; 3:"
  TRY "mov $0x10, %ecx; rdmsr"
  TRY "mov $0x10, %ecx; wrmsr"
  TRY "xor %ecx, %ecx; rdpmc"
  TRY "ud2"
  TRY ".byte 0x0f, 0xb9, 0xc0"
  TRY ".byte 0x0f, 0xff, 0xc0"
  TRY ".byte 0xf0, 0x90"
  TRY ".byte 0xf0, 0x01, 0xc0"
  TRY ".byte 0xf0, 0x39, 0x05; .long scratch"
  TRY ".fill 15, 1, 0x66; nop"
  TRY ".fill 14, 1, 0x66; nop"
  TRY "mov $0x18, %eax; ltr %ax"
  TRY "mov $0x18, %eax; ltr %ax"
  TRY "xor %eax, %eax; ltr %ax"
  TRY "xor %eax, %eax; lldt %ax"
  TRY "mov $8, %eax; lldt %ax"
  TRY "invlpg scratch"
  TRY "mov %cr0, %eax; and $~1, %eax; mov %eax, %cr0"
  TRY ".byte 0x0f, 0x20, 0xc8"
  TRY "sgdt scratch; mov gdtr, %eax; cmp %eax, scratch; je 3f; ud2; 3:"
  TRY "mov $0x70, %eax; mov %eax, %ds"
  TRY "int $0x30"
  // Breakpoints: DR7 bit 1 enables number 0; bits 16, 17 are its kind, 18, 19 its length.
  TRY "WATCH 4f, 0x2; nop; 4: nop"
  TRY "WATCH 4f, 0x2; pushl $0x10002; pushl $8; pushl $4f; iret; 4: nop"
  TRY "WATCH scratch, 0x10002; movb $1, scratch"
  TRY "WATCH scratch, 0x10002; movb scratch, %al"
  TRY "WATCH scratch, 0x30002; movb scratch, %al"
  TRY "WATCH scratch, 0xd0002; movb $1, scratch + 3"
  TRY "WATCH scratch, 0xd0002; movb $1, scratch + 4"
  TRY "WATCH scratch + 4, 0xd0002; movl $1, scratch + 1"
  TRY "WATCH scratch, 0xd0002; push scratch; pop scratch + 2"
  TRY "WATCH scratch + 4, 0xd0002; mov $scratch, %edi; mov $3, %ecx; rep stosl"
  TRY "mov $0x2000, %eax; mov %eax, %dr7; mov %dr0, %eax"
  TRY "mov %dr4, %eax"
  TRY "mov $8, %eax; mov %eax, %cr4; mov %dr4, %eax"
  TRY "WATCH 0x71, 0x20002; in $0x71, %al"
  TRY "pushf; orl $0x100, (%esp); popf; nop"
  hlt

  .balign 16
gdt: .quad 0, 0x00cf9b000000ffff, 0x00cf93000000ffff, 0x0000890000000067
gdtr: .word 31
  .long gdt
idtr: .word 32 * 8 - 1
  .long idt
  .org 0x1000
count: .long 0
entries: .fill 12 * 64
resume: .long 0
scratch: .fill 16
  .balign 16
idt: .fill 32 * 8
  .fill 1024
stack:
