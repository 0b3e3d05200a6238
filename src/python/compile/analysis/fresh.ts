/**
 * What `__init__` stores on the object that it makes, as long as nobody else can have that object: such a store is not
 * seen by others.
 */

import { childrenOf, type NodeOf, nodesOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import type { Scope, Scopes } from '../scopes/scope.js';
import { mentioned, type Starters } from './starters.js';

export class Fresh {
  /** Functions and methods of the program, by name. */
  private readonly functions = new Set<string>();
  /** Some `__init__` may be run once more, or on an object that is there already. */
  private readonly isCalledAgain: boolean;
  /** An `__init__` gives its object away: then whoever calls `super().__init__()` has no object of its own any more. */
  private readonly isGivenAway: boolean;

  constructor(
    scopes: Scopes,
    private readonly starters: Starters,
  ) {
    const inits: (readonly [NodeOf<'FunctionDef'>, Scope])[] = [];
    for (const [node, scope] of scopes) {
      if (node.nodeType !== 'FunctionDef') continue;
      this.functions.add(node.name);
      if (isInit(node, scope)) inits.push([node, scope]);
    }
    const all = [...scopes.keys()]
      .filter((node) => node.nodeType === 'Module')
      .flatMap((node) => [...nodesOf(node)]);
    const calls = all.filter((node) => mentioned(node) === '__init__').length;
    const within = inits.flatMap(([node]) => node.body.filter(isSuperInit)).length;
    this.isCalledAgain = this.functions.has('__new__') || calls > within;
    this.isGivenAway = inits.some(([node, scope]) =>
      node.body.some(
        (statement) => !isSuperInit(statement) && this.givesAway(statement, scope.parameters[0]),
      ),
    );
  }

  /** The nodes of a function that may write what others see: all, but for the stores of an `__init__` on what it makes. */
  afterThose(node: NodeOf<'FunctionDef'>, scope: Scope): readonly SyntaxNode[] {
    const self = isInit(node, scope) && !this.isCalledAgain ? scope.parameters[0] : undefined;
    let isFresh = self !== undefined;
    return node.body.flatMap((statement) => {
      if (isFresh && isSuperInit(statement)) isFresh = !this.isGivenAway;
      else if (isFresh) isFresh = !this.givesAway(statement, self);
      const stored = isFresh ? storedOn(self, statement) : null;
      return stored ?? [statement];
    });
  }

  /** Does the statement let others come to the object: does it start anybody, or use it as more than what has attributes? */
  private givesAway(statement: SyntaxNode, self: string | undefined): boolean {
    return this.starters.isIn([statement]) || this.uses(statement, self);
  }

  private uses(node: SyntaxNode, self: string | undefined): boolean {
    if (node.nodeType === 'Name') return node.id === self;
    if (node.nodeType !== 'Attribute' || node.value.nodeType !== 'Name' || node.value.id !== self)
      return childrenOf(node).some((child) => this.uses(child, self));
    // `self.work` is the object as well, if `work` is a method.
    return node.ctx.nodeType === 'Load' && this.functions.has(node.attr);
  }
}

const isInit = (node: NodeOf<'FunctionDef'>, scope: Scope): boolean =>
  node.name === '__init__' && scope.parent?.kind === 'class';

/** `super().__init__(…)`, or `Base.__init__(self, …)`. */
function isSuperInit(statement: SyntaxNode): boolean {
  return (
    statement.nodeType === 'Expr' &&
    statement.value.nodeType === 'Call' &&
    statement.value.func.nodeType === 'Attribute' &&
    statement.value.func.attr === '__init__'
  );
}

/** The value that `self.x = value` stores, or none where only a type is given; null for any other statement. */
function storedOn(self: string | undefined, statement: SyntaxNode): readonly SyntaxNode[] | null {
  if (statement.nodeType === 'Assign')
    return statement.targets.every((target) => isAttributeOf(self, target)) ? [statement.value] : null;
  if (statement.nodeType !== 'AnnAssign' || !isAttributeOf(self, statement.target)) return null;
  return statement.value ? [statement.value] : [];
}

function isAttributeOf(self: string | undefined, target: SyntaxNode): boolean {
  if (target.nodeType === 'Tuple') return target.elts.every((element) => isAttributeOf(self, element));
  return target.nodeType === 'Attribute' && target.value.nodeType === 'Name' && target.value.id === self;
}
