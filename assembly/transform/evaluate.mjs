// Values of constants and enum members, from their initializers: integers as BigInt, and records at fixed addresses.
// Understands what constants in assembly/ are made of: literals, arithmetic, names, enum members, casts, sizeof,
// offsetof, changetype. Anything else has no value here (null), which is no error.
import {
  AssertionExpression,
  BinaryExpression,
  CallExpression,
  ClassPrototype,
  Enum,
  EnumValue,
  Global,
  IdentifierExpression,
  IntegerLiteralExpression,
  NamedTypeNode,
  ParenthesizedExpression,
  PropertyAccessExpression,
  StringLiteralExpression,
  Token,
  UnaryPrefixExpression,
} from "assemblyscript";

const OPERATORS = new Map([
  [Token.Plus, (a, b) => a + b],
  [Token.Minus, (a, b) => a - b],
  [Token.Asterisk, (a, b) => a * b],
  [Token.Slash, (a, b) => (b === 0n ? null : a / b)],
  [Token.Percent, (a, b) => (b === 0n ? null : a % b)],
  [Token.LessThan_LessThan, (a, b) => a << b],
  [Token.GreaterThan_GreaterThan, (a, b) => a >> b],
  [Token.Bar, (a, b) => a | b],
  [Token.Ampersand, (a, b) => a & b],
  [Token.Caret, (a, b) => a ^ b],
]);
const PREFIXES = new Map([
  [Token.Minus, (a) => -a],
  [Token.Plus, (a) => a],
  [Token.Tilde, (a) => ~a],
]);

export class Evaluator {
  constructor(program) {
    this.program = program;
  }

  /** `{ integer, record }` of a module-level constant, record being the class of `changetype<Class>(integer)`; or null. */
  constant(element) {
    const node = element.initializerNode;
    if (node === null) return null;
    const scope = element.file;
    const record = this.changetypeTarget(node, scope);
    const integer = this.expression(record === null ? node : node.args[0], scope);
    if (integer === null) return null;
    return { integer: record === null ? truncate(integer, element.typeNode) : integer, record };
  }

  /** Member name -> number of an enum. */
  members(element) {
    const members = {};
    for (const member of element.members?.values() ?? []) {
      const value = member instanceof EnumValue ? this.member(element, member) : null;
      if (value !== null) members[member.name] = Number(value);
    }
    return members;
  }

  /** Name of the enum that a field is declared with, or undefined. */
  enumName(declaration) {
    if (!(declaration.type instanceof NamedTypeNode)) return undefined;
    const file = this.program.filesByName.get(declaration.range.source.internalPath);
    const element = file?.lookup(declaration.type.name.identifier.text);
    return element instanceof Enum ? element.name : undefined;
  }

  /** Class name C of an initializer `changetype<C>(...)` where C is a record, or null. */
  changetypeTarget(node, scope) {
    if (!isCallTo(node, "changetype")) return null;
    return this.typeArgument(node, scope) instanceof ClassPrototype ? this.typeArgument(node, scope).name : null;
  }

  typeArgument(call, scope) {
    const type = call.typeArguments?.[0];
    return type instanceof NamedTypeNode ? scope.lookup(type.name.identifier.text, true) : null;
  }

  expression(node, scope) {
    if (node instanceof IntegerLiteralExpression) return BigInt(node.value.toString());
    if (node instanceof ParenthesizedExpression) return this.expression(node.expression, scope);
    if (node instanceof AssertionExpression) return truncate(this.expression(node.expression, scope), node.toType);
    if (node instanceof IdentifierExpression) return this.named(scope.lookup(node.text));
    if (node instanceof PropertyAccessExpression) return this.enumMember(node, scope);
    if (node instanceof CallExpression) return this.call(node, scope);
    if (node instanceof UnaryPrefixExpression) return apply(PREFIXES.get(node.operator), this.expression(node.operand, scope));
    if (node instanceof BinaryExpression) {
      return apply(OPERATORS.get(node.operator), this.expression(node.left, scope), this.expression(node.right, scope));
    }
    return null;
  }

  named(element) {
    return element instanceof Global ? (this.constant(element)?.integer ?? null) : null;
  }

  enumMember(node, scope) {
    const target = node.expression instanceof IdentifierExpression ? scope.lookup(node.expression.text) : null;
    const member = target instanceof Enum ? target.members?.get(node.property.text) : undefined;
    return member instanceof EnumValue ? this.member(target, member) : null;
  }

  /** An enum member's value: its initializer, else one more than the member before it. */
  member(parent, wanted) {
    let next = 0n;
    for (const member of parent.members.values()) {
      if (!(member instanceof EnumValue)) continue;
      const value = member.valueNode === null ? next : this.memberInitializer(member.valueNode, parent);
      if (member === wanted || value === null) return value;
      next = value + 1n;
    }
    return null;
  }

  /** Inside an enum its own members are in scope by their bare names. */
  memberInitializer(node, parent) {
    return this.expression(node, {
      lookup: (name, isType) => parent.members.get(name) ?? parent.file.lookup(name, isType),
    });
  }

  /** sizeof<T>(), offsetof<T>(), offsetof<T>("field"). */
  call(node, scope) {
    if (isCallTo(node, "sizeof")) return sizeOf(node.typeArguments?.[0]);
    if (!isCallTo(node, "offsetof")) return null;
    const prototype = this.typeArgument(node, scope);
    if (!(prototype instanceof ClassPrototype)) return null;
    const resolved = this.program.resolver.resolveClass(prototype, null);
    if (node.args.length === 0) return BigInt(resolved.nextMemoryOffset);
    const [name] = node.args;
    const member = name instanceof StringLiteralExpression ? resolved.members?.get(name.value) : undefined;
    return member?.instance === undefined ? null : BigInt(member.instance.memoryOffset);
  }
}

function isCallTo(node, name) {
  return node instanceof CallExpression && node.expression instanceof IdentifierExpression && node.expression.text === name;
}

function apply(operator, ...operands) {
  return operator === undefined || operands.includes(null) ? null : operator(...operands);
}

const BITS = { u8: 8, i8: 8, u16: 16, i16: 16, u32: 32, i32: 32, usize: 32, isize: 32, u64: 64, i64: 64 };

/** `value` as the number type named by `type` holds it; unchanged for no or another type. */
function truncate(value, type) {
  const name = type instanceof NamedTypeNode ? type.name.identifier.text : "";
  if (value === null || !(name in BITS)) return value;
  return name.startsWith("u") ? BigInt.asUintN(BITS[name], value) : BigInt.asIntN(BITS[name], value);
}

function sizeOf(type) {
  const name = type instanceof NamedTypeNode ? type.name.identifier.text : "";
  return name in BITS ? BigInt(BITS[name] / 8) : null;
}
