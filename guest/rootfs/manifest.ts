// What is in the root file system besides the static tree (guest/rootfs/tree): directories, and where programs go.
// A program is guest/bin/NAME.ts or guest/bin/NAME/main.ts. host/build/root.ts packs it all.

/** Directories and their permission bits; those of the tree need no row unless they differ from 0755. */
export const DIRECTORIES: readonly (readonly [path: string, permissions: number])[] = [
  ["bin", 0o755],
  ["dev", 0o755],
  ["etc", 0o755],
  ["home", 0o755],
  ["mnt", 0o755],
  ["proc", 0o555],
  ["root", 0o700],
  ["sbin", 0o755],
  ["tmp", 0o1777],
  ["usr", 0o755],
  ["var", 0o755],
];

/** Where programs go that do not go into /bin. */
export const PROGRAM_DIRECTORIES: Readonly<Record<string, string>> = { init: "sbin", dropd: "sbin" };

/** The program that holds many tools: each further file beside its main.ts is one, linked to it by name. */
export const MULTI_CALL = "coreutils";
/** Names of tools that are not names of files. */
export const TOOL_ALIASES: Readonly<Record<string, string>> = { "[": "test", more: "less" };
