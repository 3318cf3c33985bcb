// The doc comment of a declaration, from the source text before it (asc's syntax tree keeps no comments).

/** Decorators, modifiers and asc's `@ts-ignore` lines between a comment and what it describes. */
const BETWEEN = /(?:\/\/[^\n]*\n|@\w+(?:\([^)]*\))?|\b(?:export|abstract|class|const|enum)\b|\s)*$/;
/** A doc comment at the end of a text. */
const COMMENT = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/$/;
/** What a drawn byte layout begins with: an offset at the start of a line, spaces, a name. */
const DRAWING = /^\s*(?:0x)?\d+\s{1,}\S/;

/** The text of the `/** ... *` + `/` before `declaration` as one line, without a drawn byte layout; undefined if none. */
export function docComment(declaration) {
  const { source, start } = declaration.range;
  const before = source.text.slice(0, start).replace(BETWEEN, "");
  const comment = COMMENT.exec(before);
  if (comment === null) return undefined;
  const lines = comment[1].split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
  const drawing = lines.findIndex((line) => DRAWING.test(line));
  const text = (drawing < 0 ? lines : lines.slice(0, drawing)).join(" ").replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}
