// The terminal's colours, read from the style sheet's variables, so that each colour is written once.
import type { ITheme } from "@xterm/xterm";

/** A property of ITheme and the variable that holds its colour. */
const VARIABLES = {
  background: "--term-background",
  foreground: "--term-foreground",
  cursor: "--term-cursor",
  cursorAccent: "--term-cursor-accent",
  selectionBackground: "--term-selection",
  black: "--term-black",
  red: "--term-red",
  green: "--term-green",
  yellow: "--term-yellow",
  blue: "--term-blue",
  magenta: "--term-magenta",
  cyan: "--term-cyan",
  white: "--term-white",
  brightBlack: "--term-bright-black",
  brightRed: "--term-bright-red",
  brightGreen: "--term-bright-green",
  brightYellow: "--term-bright-yellow",
  brightBlue: "--term-bright-blue",
  brightMagenta: "--term-bright-magenta",
  brightCyan: "--term-bright-cyan",
  brightWhite: "--term-bright-white",
} satisfies Partial<Record<keyof ITheme, string>>;

/** The theme that holds now: dark or light as the system says. */
export function currentTheme(): ITheme {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colours = Object.entries(VARIABLES).map(([name, variable]) => [name, resolve(probe, variable)]);
  probe.remove();
  return Object.fromEntries(colours) as ITheme;
}

/** Calls `changed` whenever the system goes from dark to light or back. */
export function onThemeChange(changed: () => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
}

/** A variable's text may be var() or light-dark(); a property's computed value is the colour itself. */
function resolve(probe: HTMLElement, variable: string): string {
  probe.style.color = `var(${variable})`;
  return getComputedStyle(probe).color;
}
