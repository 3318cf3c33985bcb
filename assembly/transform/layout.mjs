// asc transform: writes build/layout.json, what the host must know to read machine and kernel in linear memory.
//
//   records    every @unmanaged class: file, size, doc comment, fields with offset, type and doc comment
//   instances  every exported constant that is a record at a fixed address: record name, address
//   constants  every exported integer constant
//   enums      every exported enum: member name -> value
//
// Values come from the compiler's own resolution of classes and from the constants' initializers (evaluate.mjs), so the
// host never spells an address, an offset or a number of ours.
import { ClassPrototype, CommonFlags, DecoratorFlags, Enum, Global, PropertyPrototype } from "assemblyscript";
import { Transform } from "assemblyscript/transform";
import { Evaluator } from "./evaluate.mjs";
import { docComment } from "./doc-comment.mjs";

const OUTPUT = "build/layout.json";
/** Sources that have a layout: ours, not the standard library's. */
const OURS = /^assembly\//;

export default class Layout extends Transform {
  afterCompile() {
    const evaluator = new Evaluator(this.program);
    const names = new Names();
    for (const element of ownElements(this.program)) {
      if (element instanceof ClassPrototype) {
        if (isRecord(element)) names.add(element, "records", record(element, this.program, evaluator));
      } else if (!element.is(CommonFlags.Export)) {
        continue;
      } else if (element instanceof Enum) {
        names.add(element, "enums", evaluator.members(element));
      } else if (element instanceof Global && element.is(CommonFlags.Const)) {
        addConstant(names, element, evaluator);
      }
    }
    for (const [name, files] of names.ambiguous) {
      this.stderr.write(`layout: ${name} means different things in ${[...files].join(" and ")}; left out\n`);
    }
    this.writeFile(OUTPUT, `${JSON.stringify(names.layout(), null, 1)}\n`, this.baseDir);
  }
}

/** What has been found, by name. A name with two meanings is in `ambiguous` (name -> files) and not in the layout. */
class Names {
  found = new Map();
  ambiguous = new Map();

  add(element, section, value) {
    const { name } = element;
    const file = element.declaration.range.source.normalizedPath;
    const other = this.found.get(name);
    if (other === undefined) this.found.set(name, { section, value, file });
    else if (other.section !== section || JSON.stringify(other.value) !== JSON.stringify(value)) {
      this.ambiguous.set(name, (this.ambiguous.get(name) ?? new Set([other.file])).add(file));
    }
  }

  layout() {
    const layout = { records: [], instances: {}, constants: {}, enums: {} };
    for (const [name, { section, value }] of this.found) {
      if (this.ambiguous.has(name)) continue;
      if (section === "records") layout.records.push(value);
      else layout[section][name] = value;
    }
    layout.records.sort((a, b) => (a.name < b.name ? -1 : 1));
    return layout;
  }
}

function* ownElements(program) {
  for (const file of program.filesByName.values()) {
    if (!OURS.test(file.source.normalizedPath) || file.members === null) continue;
    for (const element of file.members.values()) if (element.parent === file) yield element;
  }
}

function isRecord(prototype) {
  return (prototype.decoratorFlags & DecoratorFlags.Unmanaged) !== 0 && !prototype.is(CommonFlags.Generic);
}

function record(prototype, program, evaluator) {
  const resolved = program.resolver.resolveClass(prototype, null);
  const fields = [];
  for (const member of resolved.members?.values() ?? []) {
    if (member instanceof PropertyPrototype && member.instance?.isField) fields.push(field(member, evaluator));
  }
  fields.sort((a, b) => a.offset - b.offset);
  return {
    name: prototype.name,
    file: prototype.declaration.range.source.normalizedPath,
    size: resolved.nextMemoryOffset,
    description: docComment(prototype.declaration),
    fields,
  };
}

/** `type` is a number type, or the name of the record that the field points to (`reference`). */
function field(member, evaluator) {
  const { type, memoryOffset } = member.instance;
  const target = type.classReference;
  return {
    name: member.name,
    offset: memoryOffset,
    type: target === null ? type.toString() : target.prototype.name,
    reference: target === null ? undefined : true,
    enum: evaluator.enumName(member.fieldDeclaration),
    description: docComment(member.fieldDeclaration),
  };
}

function addConstant(names, element, evaluator) {
  const value = evaluator.constant(element);
  if (value === null) return;
  const integer = Number(value.integer);
  if (value.record !== null) names.add(element, "instances", { record: value.record, address: integer });
  else if (Number.isSafeInteger(integer)) names.add(element, "constants", integer);
}
