// What find tests and does, as a tree (POSIX find, OPERANDS).

import { FileStat } from "ring3";

/** One file that the walk has come to. */
export class Visited {
  constructor(
    public path: string,
    public name: string,
    public depth: i32,
    public file: FileStat,
  ) {}
}

/** A test or an action. */
export abstract class Expression {
  /** True when the file passes, or the action succeeded. */
  abstract test(visited: Visited): bool;
  /** After the walk. */
  finish(): void {}
}

export class And extends Expression {
  constructor(
    private left: Expression,
    private right: Expression,
  ) {
    super();
  }
  test(visited: Visited): bool {
    return this.left.test(visited) && this.right.test(visited);
  }
  finish(): void {
    this.left.finish();
    this.right.finish();
  }
}

export class Or extends Expression {
  constructor(
    private left: Expression,
    private right: Expression,
  ) {
    super();
  }
  test(visited: Visited): bool {
    return this.left.test(visited) || this.right.test(visited);
  }
  finish(): void {
    this.left.finish();
    this.right.finish();
  }
}

export class Not extends Expression {
  constructor(private child: Expression) {
    super();
  }
  test(visited: Visited): bool {
    return !this.child.test(visited);
  }
  finish(): void {
    this.child.finish();
  }
}

export class Constant extends Expression {
  constructor(private value: bool) {
    super();
  }
  test(_visited: Visited): bool {
    return this.value;
  }
}
