// The modes of a terminal by the names of stty (POSIX stty).

import { CC, IFlag, LFlag, OFlag, TerminalModes } from "ring3";

/** Which word of the modes a flag is in. */
export const enum Word {
  INPUT = 0,
  OUTPUT = 1,
  LOCAL = 2,
}

export class ModeFlag {
  constructor(
    public name: string,
    public word: Word,
    public bit: u32,
    /** Set by `stty sane`. */
    public sane: bool,
  ) {}

  isSet(modes: TerminalModes): bool {
    const value = this.word == Word.INPUT ? modes.iflag : this.word == Word.OUTPUT ? modes.oflag : modes.lflag;
    return (value & this.bit) != 0;
  }

  set(modes: TerminalModes, on: bool): void {
    if (this.word == Word.INPUT) modes.iflag = on ? modes.iflag | this.bit : modes.iflag & ~this.bit;
    else if (this.word == Word.OUTPUT) modes.oflag = on ? modes.oflag | this.bit : modes.oflag & ~this.bit;
    else modes.lflag = on ? modes.lflag | this.bit : modes.lflag & ~this.bit;
  }
}

/** In the order in which `stty -a` prints them. */
export function modeFlags(): ModeFlag[] {
  return [
    new ModeFlag("ignbrk", Word.INPUT, IFlag.IGNBRK, false),
    new ModeFlag("brkint", Word.INPUT, IFlag.BRKINT, true),
    new ModeFlag("ignpar", Word.INPUT, IFlag.IGNPAR, false),
    new ModeFlag("parmrk", Word.INPUT, IFlag.PARMRK, false),
    new ModeFlag("inpck", Word.INPUT, IFlag.INPCK, false),
    new ModeFlag("istrip", Word.INPUT, IFlag.ISTRIP, false),
    new ModeFlag("inlcr", Word.INPUT, IFlag.INLCR, false),
    new ModeFlag("igncr", Word.INPUT, IFlag.IGNCR, false),
    new ModeFlag("icrnl", Word.INPUT, IFlag.ICRNL, true),
    new ModeFlag("ixon", Word.INPUT, IFlag.IXON, true),
    new ModeFlag("ixoff", Word.INPUT, IFlag.IXOFF, false),
    new ModeFlag("iuclc", Word.INPUT, IFlag.IUCLC, false),
    new ModeFlag("ixany", Word.INPUT, IFlag.IXANY, false),
    new ModeFlag("imaxbel", Word.INPUT, IFlag.IMAXBEL, true),
    new ModeFlag("iutf8", Word.INPUT, IFlag.IUTF8, true),
    new ModeFlag("opost", Word.OUTPUT, OFlag.OPOST, true),
    new ModeFlag("olcuc", Word.OUTPUT, OFlag.OLCUC, false),
    new ModeFlag("ocrnl", Word.OUTPUT, OFlag.OCRNL, false),
    new ModeFlag("onlcr", Word.OUTPUT, OFlag.ONLCR, true),
    new ModeFlag("onocr", Word.OUTPUT, OFlag.ONOCR, false),
    new ModeFlag("onlret", Word.OUTPUT, OFlag.ONLRET, false),
    new ModeFlag("isig", Word.LOCAL, LFlag.ISIG, true),
    new ModeFlag("icanon", Word.LOCAL, LFlag.ICANON, true),
    new ModeFlag("iexten", Word.LOCAL, LFlag.IEXTEN, true),
    new ModeFlag("echo", Word.LOCAL, LFlag.ECHO, true),
    new ModeFlag("echoe", Word.LOCAL, LFlag.ECHOE, true),
    new ModeFlag("echok", Word.LOCAL, LFlag.ECHOK, true),
    new ModeFlag("echonl", Word.LOCAL, LFlag.ECHONL, false),
    new ModeFlag("noflsh", Word.LOCAL, LFlag.NOFLSH, false),
    new ModeFlag("tostop", Word.LOCAL, LFlag.TOSTOP, false),
    new ModeFlag("echoprt", Word.LOCAL, LFlag.ECHOPRT, false),
    new ModeFlag("echoctl", Word.LOCAL, LFlag.ECHOCTL, true),
    new ModeFlag("echoke", Word.LOCAL, LFlag.ECHOKE, true),
    new ModeFlag("extproc", Word.LOCAL, LFlag.EXTPROC, false),
  ];
}

/** Control characters: name, index, and what `stty sane` makes them. */
export class ControlCharacter {
  constructor(
    public name: string,
    public index: i32,
    public sane: u8,
  ) {}
}

export function controlCharacters(): ControlCharacter[] {
  return [
    new ControlCharacter("intr", CC.VINTR, 0x03),
    new ControlCharacter("quit", CC.VQUIT, 0x1c),
    new ControlCharacter("erase", CC.VERASE, 0x7f),
    new ControlCharacter("kill", CC.VKILL, 0x15),
    new ControlCharacter("eof", CC.VEOF, 0x04),
    new ControlCharacter("eol", CC.VEOL, 0),
    new ControlCharacter("eol2", CC.VEOL2, 0),
    new ControlCharacter("swtch", CC.VSWTC, 0),
    new ControlCharacter("start", CC.VSTART, 0x11),
    new ControlCharacter("stop", CC.VSTOP, 0x13),
    new ControlCharacter("susp", CC.VSUSP, 0x1a),
    new ControlCharacter("rprnt", CC.VREPRINT, 0x12),
    new ControlCharacter("werase", CC.VWERASE, 0x17),
    new ControlCharacter("lnext", CC.VLNEXT, 0x16),
    new ControlCharacter("discard", CC.VDISCARD, 0x0f),
  ];
}

/** Puts the modes to what a person at a terminal expects. */
export function makeSane(modes: TerminalModes): TerminalModes {
  const flags = modeFlags();
  for (let i = 0; i < flags.length; i++) flags[i].set(modes, flags[i].sane);
  const characters = controlCharacters();
  for (let i = 0; i < characters.length; i++) modes.cc[characters[i].index] = characters[i].sane;
  modes.cc[CC.VMIN] = 1;
  modes.cc[CC.VTIME] = 0;
  return modes;
}
