// A bare ring-0 program at the start of RAM for test/host/interrupts.test.ts: descriptor tables, both 8259A, the UART and
// the PIT, and one handler that logs when it begins (vector) and ends (vector | 0x80). The host writes the second
// page up to `log` and reads what follows.
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
  // A gate for each of the sixteen lines, all to stubs of one size.
  mov $stubs, %eax
  mov $idt + 0x20 * 8, %edi
  mov $16, %ecx
2: mov %ax, (%edi)
  movw $8, 2(%edi)
  movw $0x8e00, 4(%edi)
  mov %eax, %edx
  shr $16, %edx
  mov %dx, 6(%edi)
  add $stub_size, %eax
  add $8, %edi
  loop 2b
  // ICW1-4 and the masks.
  mov icw1, %al
  out %al, $0x20
  out %al, $0xa0
  mov $0x20, %al
  out %al, $0x21
  mov $0x28, %al
  out %al, $0xa1
  mov $4, %al
  out %al, $0x21
  mov $2, %al
  out %al, $0xa1
  mov $1, %al
  out %al, $0x21
  out %al, $0xa1
  mov masks, %al
  out %al, $0x21
  mov masks + 1, %al
  out %al, $0xa1
  // UART: OUT2, received data interrupts, no FIFO.
  mov $0x3fc, %dx
  mov $8, %al
  out %al, %dx
  mov $0x3f9, %dx
  mov $1, %al
  out %al, %dx
  // PIT channel 0: one pulse when the count is over.
  mov $0x30, %al
  out %al, $0x43
  mov pit, %ax
  out %al, $0x40
  mov %ah, %al
  out %al, $0x40
  sti
3: jmp 3b

stubs:
  .set line, 0
  .rept 16
  .balign 16
4: pushl $0x20 + line
  jmp common
  .set line, line + 1
  .endr
  .set stub_size, 16

common:
  pushal
  mov 32(%esp), %eax
  call note
  testb $1, nest
  jz 6f
  sti
  mov $20000, %ecx
5: loop 5b
  cli
6: testb $1, drain
  jz 7f
  cmpl $0x24, 32(%esp)
  jne 7f
  mov $0x3f8, %dx
  in %dx, %al
7: mov 32(%esp), %eax
  or $0x80, %eax
  call note
  mov $0x20, %al
  out %al, $0x20
  popal
  add $4, %esp
  iret

// Appends AL to the log, while there is room.
note:
  mov logged, %edx
  cmp $64, %edx
  jae 8f
  mov %al, log(%edx)
  incl logged
8: ret

  .balign 16
gdt: .quad 0, 0x00cf9b000000ffff, 0x00cf93000000ffff
gdtr: .word 23
  .long gdt
idtr: .word 0x30 * 8 - 1
  .long idt
  .org 0x1000
icw1: .byte 0
masks: .byte 0, 0
nest: .byte 0
drain: .byte 0
  .balign 2
pit: .word 0
log: .fill 64
logged: .long 0
  .balign 16
idt: .fill 0x30 * 8
  .fill 1024
stack:
