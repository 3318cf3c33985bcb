/* The line discipline, case by case: what is typed at the master of a pseudo-terminal, what the terminal shows of it, and
   what a program reads; then what becomes of what a program writes. Each case has a fresh terminal. */
#include "ldisc.h"
#ifndef IUCLC
#define IUCLC 01000
#endif
#ifndef OLCUC
#define OLCUC 02
#endif

#define I (ICRNL | IXON)
#define O (OPOST | ONLCR)
#define L (ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE | IEXTEN)

struct typed {
  unsigned iflag, oflag, lflag;
  const char *keys;
  /* One control character that differs: index and value. */
  int index, value;
};

/* A last letter and an end of line behind each case show where the cursor and the line are. */
static const struct typed canonical[] = {
  { I, O, L, "plain\n" },
  { I, O, L, "two\nlines\nhalf" },
  { I, O, L, "return\rnewline\n" },
  { I, O, L, "" "\177" "ab\177\177\177c\n" },
  { I, O, L, "ab\177c\n", VERASE, 'b' },
  { I, O, L, "bs\bx\n" },
  { I, O, L, "kill this\025that\n" },
  { I, O, L, "\025that\n" },
  { I, O, L, "one two_3 (four)  \027x\n" },
  { I, O, L, "one two\027\027\027x\n" },
  { I, O, L, "a.b-c\027\027x\n" },
  { I, O, L, "end\004more\004" },
  { I, O, L, "\004" },
  { I, O, L, "\004\004after\n" },
  { I, O, L, "a\n\004b\n" },
  { I, O, L, "field;rest\n", VEOL, ';' },
  { I, O, L, "field:rest\n", VEOL2, ':' },
  { I, O, L & ~IEXTEN, "field:rest\n", VEOL2, ':' },
  { I, O, L, "re\022print\n" },
  { I, O, L, "a\t\001b\022c\n" },
  { I, O, L & ~ECHO, "re\022print\n" },
  { I, O, L, "\026\003\026\177\026\n\026\026\026\r.\n" },
  { I, O, L, "a\026\004b\026\025\177\177c\n" },
  { I, O, L, "nul\026" },
  { I, O, L & ~ECHOCTL, "\026\003\001\033x\177\177y\n" },
  { I, O, L & ~IEXTEN, "a b\027\026\022c\n" },
  { I, O, L, "disabled\004\177\025\n", VEOF, 0 },
  { I, O, L, "none\177\n", VERASE, 0 },
};

static const struct typed echoes[] = {
  { I, O, L & ~ECHO, "quiet\177\025x\027\n" },
  { I, O, (L & ~ECHO) | ECHONL, "quiet\n\026\n;\n", VEOL, ';' },
  { I, O, L | ECHONL, "both\n" },
  { I, O, L & ~ECHOE, "ab\177c\027d\n" },
  { I, O, L & ~ECHOE, "ab\025cd\n" },
  { I, O, L & ~ECHOK, "ab\025cd\n" },
  { I, O, L & ~ECHOKE, "ab\025cd\n" },
  { I, O, L & ~(ECHOK | ECHOKE), "ab\025cd\n" },
  { I, O, L & ~(ECHOK | ECHOKE | ECHOCTL), "ab\025cd\n" },
  { I, O, L | ECHOPRT, "abc\177\177d\177\n" },
  { I, O, L | ECHOPRT, "abc\177\177\177\177x\n" },
  { I, O, L | ECHOPRT, "one two\027x\025y\n" },
  { I, O, L | ECHOPRT, "ab\177\022\001\177\026\003\n" },
  { I | IUTF8, O, L | ECHOPRT, "\303\244\342\202\254\177\177x\n" },
  { I, O, L, "\001\002\033[A\037\n" },
  { I, O, L, "a\001b\177\177\177c\n" },
  { I, O, L & ~ECHOCTL, "a\001b\177\177\177c\n" },
  { I, O, L, "a\tb\177\177c\n" },
  { I, O, L, "\t\t\177\177c\n" },
  { I, O, L, "abc\t\001\t\177\177\177d\n" },
  { I, O, L, "1234567\t8\177\177x\n" },
  { I, O, L, "ab\tcd\025x\n" },
  { I, O | XTABS, L, "a\tb\177\177c\n" },
  { I, 0, L, "a\tb\177\177c\n" },
  { I, OPOST, L, "a\nb\tc\177\177d\n" },
  { I, O | OLCUC, L, "Upper \303\244\n" },
  { I, OPOST | OCRNL, L, "\026\rx\n" },
  { I, O, L & ~ICANON, "raw\r\n\t\001\177\004\377" },
  { I, O, L & ~(ICANON | ECHOCTL), "raw\r\n\t\001\177\004" },
  { 0, O, L & ~ICANON, "raw\r\n" },
  { 0, O, ECHO | ECHOCTL, "\003\021\023x" },
  { I, O, (L & ~(ICANON | ECHO)) | ECHONL, "raw\n" },
  { INLCR, O, L & ~ICANON, "a\nb\r" },
  { I, O, L, "\377\376\200\237\240\n" },
};

static const struct typed mappings[] = {
  { INLCR, O, L, "a\nb\rc\n", VEOL, '\r' },
  { INLCR | ICRNL, O, L, "a\nb\r\n" },
  { IGNCR, O, L, "a\rb\n" },
  { IGNCR | ICRNL, O, L, "a\rb\n" },
  { 0, O, L, "a\rb\n" },
  { I | ISTRIP, O, L, "\341\342\212" },
  { I | ISTRIP, O, L, "a\377b\n" },
  { I | IUCLC, O, L, "SHOUT \304\326\327\n" },
  { I | IUCLC, O, L & ~IEXTEN, "SHOUT\n" },
  { I | IUCLC, O, L, "X\026Y\n" },
  { I | PARMRK, O, L, "a\377b\n" },
  { I | PARMRK, O, L, "\377\177\177c\n" },
  { I | PARMRK, O, L & ~ICANON, "\377x" },
  { I | PARMRK | ISTRIP, O, L, "a\377b\n" },
  { I, O, L, "a\nb", VEOL, 'a' },
  { I | IUTF8, O, L, "a\303\244\177b\n" },
  { I, O, L, "a\303\244\177b\n" },
  { I | IUTF8, O, L, "\342\202\254\360\237\230\200\177\177\177x\n" },
  { I | IUTF8, O, L, "\244\244\177x\n" },
  { I | IUTF8, O, L, "a\244\177x\n" },
  { I | IUTF8, O, L, "one \303\244\303\266\327\220 zwei\027\027x\n" },
  { I, O, L, "one \303\244\327\220 \371\027\027x\n" },
  { I | IUTF8, O, L, "\303\244\303\244\t\177x\n" },
  { I, O, L, "\303\244\303\244\t\177x\n" },
  { I | IUTF8, O, L, "\303\244b\025x\n" },
  { I | IXANY, O, L, "a\023b\023c\n" },
  { I, O, L, "a\023b\n\021c\n" },
  { ICRNL, O, L, "a\023b\021\n" },
  { I, O, L, "a\023b\003c\n" },
  { I | IXANY, O, L, "a\023\021b\n" },
  { I, O, L, "a*b*c\n", VSTART, '*' },
  { I | IXOFF | IMAXBEL | BRKINT | IGNBRK | IGNPAR | INPCK, O, L, "flags\n" },
  { I, O, L, "lost\003kept\n" },
  { I, O, L, "lost\034kept\032more\n" },
  { I, O, L | NOFLSH, "kept\003kept\n" },
  { I, O, L & ~ECHOCTL, "lost\003kept\n" },
  { I, O, L & ~ECHO, "lost\003kept\n" },
  { I, O, L & ~ISIG, "just\003a\032byte\034\n" },
  { I, O, L & ~(ICANON | ECHO), "raw\003kept" },
  { I, O, L, "line\nlost\003kept\n" },
  { I, O, L, "q is quit\n", VQUIT, 'q' },
  { I | IUTF8, O, L | EXTPROC, "a\177\003\nb\004" },
  { I, O, L | EXTPROC, "\004" },
  { I | ISTRIP, O, L | EXTPROC, "\341\003" },
};

struct written {
  unsigned oflag;
  const char *text;
};

static const struct written outputs[] = {
  { O, "a\nb\rc\r\n" },
  { 0, "a\nb\tc\r" },
  { OPOST, "a\nb\n" },
  { OPOST | OCRNL, "\ra\rb\r\n" },
  { OPOST | ONOCR, "\ra\r\rb\n\r" },
  { O | ONOCR, "\ra\n\rb\r\r" },
  { OPOST | ONLRET | ONOCR, "ab\n\rc" },
  { OPOST | OCRNL | ONLRET | ONOCR, "ab\r\rc\n\r" },
  { OPOST | OCRNL | ONOCR, "ab\r\rc" },
  { O | OCRNL, "a\rb\n" },
  { O | XTABS, "\ta\tabcdefg\tabcdefgh\tx\n" },
  { O | XTABS, "ab\b\b\t.\n\t." },
  { O | XTABS, "\b\b\t\001\033\177\t\303\244\t." },
  { O | XTABS, "\a\v\f\t.\r\t." },
  { OPOST | XTABS, "ab\n\tc" },
  { OPOST | XTABS | ONLRET, "ab\n\tc" },
  { OPOST | TAB1, "a\tb" },
  { O | OLCUC, "lower UPPER 1 \344\367\377\337\n" },
  { OLCUC | ONLCR, "no post\n" },
  { O | OFILL | OFDEL | NL1 | CR3 | FF1 | VT1 | BS1, "delays\n\r\t\f\v\b" },
};

static void run_typed(const char *what, const struct typed *cases, unsigned count) {
  say("-- %s\n", what);
  for (unsigned i = 0; i < count; i++) {
    const struct typed *c = &cases[i];
    open_pair();
    set_modes(c->iflag, c->oflag, c->lflag, c->index, c->value);
    say("%o %o %o %d=%d ", c->iflag, c->oflag, c->lflag, c->index, c->value);
    say_bytes("", c->keys, strlen(c->keys));
    type(c->keys);
    show_waiting();
    show_echo();
    show_reads();
    show_signals();
    type("z\n");
    show_echo();
    show_reads();
    close_pair();
  }
}

static void run_written(void) {
  say("-- output\n");
  for (unsigned i = 0; i < sizeof outputs / sizeof *outputs; i++) {
    open_pair();
    set_modes(I, outputs[i].oflag, L, 0, 3);
    say("%o ", outputs[i].oflag);
    say_bytes("", outputs[i].text, strlen(outputs[i].text));
    /* In one piece, and byte by byte on the same line: the column must live on between the calls. */
    SHOW(write(slave, outputs[i].text, strlen(outputs[i].text)));
    show_echo();
    for (const char *c = outputs[i].text; *c; c++) write(slave, c, 1);
    show_echo();
    close_pair();
  }
}

/* A program's output moves the cursor while a line is being typed: where does a tab's erasure go back to? */
static void run_mixed(void) {
  say("-- output while a line is typed\n");
  static const char *const texts[] = { "prompt> ", "abc\r", "x\ny", "tab\t", "\303\244\b" };
  for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++) {
    open_pair();
    set_modes(I | IUTF8, O, L, 0, 3);
    write(slave, texts[i], strlen(texts[i]));
    type("a\tb\177\177\177");
    type("c\t");
    write(slave, texts[i], strlen(texts[i]));
    type("\177d\t\177\n");
    show_echo();
    show_reads();
    close_pair();
  }
}

int main(void) {
  catch_signals();
  run_typed("canonical", canonical, sizeof canonical / sizeof *canonical);
  run_typed("echo", echoes, sizeof echoes / sizeof *echoes);
  run_typed("mappings", mappings, sizeof mappings / sizeof *mappings);
  run_written();
  run_mixed();
  return 0;
}
