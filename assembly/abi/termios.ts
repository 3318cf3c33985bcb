// Terminals: struct termios of the kernel (asm-generic/termbits.h), ioctls (asm-generic/ioctls.h).
//
//   kernel struct termios (TCGETS)        struct winsize
//   0  c_iflag u32    8  c_cflag u32      0 ws_row u16   4 ws_xpixel u16
//   4  c_oflag u32   12  c_lflag u32      2 ws_col u16   6 ws_ypixel u16
//   16 c_line u8     17  c_cc[19]

export const enum Termios {
  IFLAG = 0,
  OFLAG = 4,
  CFLAG = 8,
  LFLAG = 12,
  LINE = 16,
  CC = 17,
  NCCS = 19,
  SIZE = 36,
  /** struct termios2 has two speeds behind it. */
  ISPEED = 36,
  OSPEED = 40,
  SIZE2 = 44,
}

export const enum IFlag {
  IGNBRK = 0o1,
  BRKINT = 0o2,
  IGNPAR = 0o4,
  PARMRK = 0o10,
  INPCK = 0o20,
  ISTRIP = 0o40,
  INLCR = 0o100,
  IGNCR = 0o200,
  ICRNL = 0o400,
  IUCLC = 0o1000,
  IXON = 0o2000,
  IXANY = 0o4000,
  IXOFF = 0o10000,
  IMAXBEL = 0o20000,
  IUTF8 = 0o40000,
}

export const enum OFlag {
  OPOST = 0o1,
  OLCUC = 0o2,
  ONLCR = 0o4,
  OCRNL = 0o10,
  ONOCR = 0o20,
  ONLRET = 0o40,
  TABDLY = 0o14000,
  XTABS = 0o14000,
}

export const enum CFlag {
  B38400 = 0o17,
  CSIZE = 0o60,
  CS8 = 0o60,
  CREAD = 0o200,
  PARENB = 0o400,
  HUPCL = 0o2000,
  CLOCAL = 0o4000,
}

export const enum LFlag {
  ISIG = 0o1,
  ICANON = 0o2,
  ECHO = 0o10,
  ECHOE = 0o20,
  ECHOK = 0o40,
  ECHONL = 0o100,
  NOFLSH = 0o200,
  TOSTOP = 0o400,
  ECHOCTL = 0o1000,
  ECHOPRT = 0o2000,
  ECHOKE = 0o4000,
  IEXTEN = 0o100000,
  EXTPROC = 0o200000,
}

/** First byte of what a pseudo-terminal's master reads in packet mode (man 4 tty_ioctl, TIOCPKT). */
export const enum Packet {
  DATA = 0,
  FLUSHREAD = 1,
  FLUSHWRITE = 2,
  STOP = 4,
  START = 8,
  NOSTOP = 16,
  DOSTOP = 32,
  IOCTL = 64,
}

/** Indices of c_cc */
export const enum CC {
  VINTR = 0,
  VQUIT = 1,
  VERASE = 2,
  VKILL = 3,
  VEOF = 4,
  VTIME = 5,
  VMIN = 6,
  VSWTC = 7,
  VSTART = 8,
  VSTOP = 9,
  VSUSP = 10,
  VEOL = 11,
  VREPRINT = 12,
  VDISCARD = 13,
  VWERASE = 14,
  VLNEXT = 15,
  VEOL2 = 16,
}

export const enum Ioctl {
  TCGETS = 0x5401,
  TCSETS = 0x5402,
  TCSETSW = 0x5403,
  TCSETSF = 0x5404,
  TCSBRK = 0x5409,
  TCXONC = 0x540a,
  TCFLSH = 0x540b,
  TIOCEXCL = 0x540c,
  TIOCNXCL = 0x540d,
  TIOCSCTTY = 0x540e,
  TIOCGPGRP = 0x540f,
  TIOCSPGRP = 0x5410,
  TIOCOUTQ = 0x5411,
  TIOCSTI = 0x5412,
  TIOCGWINSZ = 0x5413,
  TIOCSWINSZ = 0x5414,
  FIONREAD = 0x541b,
  TIOCPKT = 0x5420,
  TIOCNOTTY = 0x5422,
  TIOCSETD = 0x5423,
  TIOCGETD = 0x5424,
  TCSBRKP = 0x5425,
  TIOCSBRK = 0x5427,
  TIOCCBRK = 0x5428,
  TIOCGSID = 0x5429,
  TCGETS2 = 0x802c542a,
  TCSETS2 = 0x402c542b,
  TCSETSW2 = 0x402c542c,
  TCSETSF2 = 0x402c542d,
  TIOCGPTN = 0x80045430,
  TIOCSPTLCK = 0x40045431,
  TIOCGDEV = 0x80045432,
  TIOCSIG = 0x40045436,
  TIOCVHANGUP = 0x5437,
  TIOCGPKT = 0x80045438,
  TIOCGPTLCK = 0x80045439,
  TIOCGEXCL = 0x80045440,
  TIOCGPTPEER = 0x5441,
  FIONBIO = 0x5421,
  FIOCLEX = 0x5451,
  FIONCLEX = 0x5450,
  FIOASYNC = 0x5452,
  FIOSETOWN = 0x8901,
  SIOCSPGRP = 0x8902,
  FIOGETOWN = 0x8903,
  SIOCGPGRP = 0x8904,
  SIOCATMARK = 0x8905,
  SIOCGIFNAME = 0x8910,
  SIOCGIFCONF = 0x8912,
  SIOCGIFFLAGS = 0x8913,
  SIOCGIFADDR = 0x8915,
  SIOCGIFBRDADDR = 0x8919,
  SIOCGIFNETMASK = 0x891b,
  SIOCGIFMETRIC = 0x891d,
  SIOCGIFMTU = 0x8921,
  SIOCGIFHWADDR = 0x8927,
  SIOCGIFINDEX = 0x8933,
}
