/** Statements to instructions: each leaves the stack as it was. */

import type { StmtNode } from 'py-ast';
import { callOf, Op } from '../../../program.js';
import { importedName, type NodeOf, type SyntaxNode } from '../../parsing/syntax-tree.js';
import { classDefinition } from '../definitions/classes.js';
import { functionDefinition } from '../definitions/functions.js';
import { binaryIndex } from '../expressions/operators.js';
import { namedByTargets } from '../names-of-new.js';
import { deleteTarget, storeTarget } from '../targets.js';
import type { Unit } from '../unit.js';
import { leaveLoop, returnStatement } from './leaving.js';
import { forStatement, whileStatement } from './loops.js';
import { matchStatement } from './match-statement.js';
import { tryStatement } from './try-statement.js';
import { withStatement } from './with-statement.js';

/** What is left where `check` has taken out what can't run. */
type StatementKind = Exclude<
  StmtNode['nodeType'],
  'AsyncFunctionDef' | 'AsyncFor' | 'AsyncWith' | 'TryStar' | 'TypeAlias' | 'Comment'
>;

/** Compiles a block. */
export function statements(unit: Unit, nodes: readonly SyntaxNode[]): void {
  for (const node of nodes) {
    unit.at(node);
    if (!isStatement(node)) throw new Error(`${node.nodeType} can't be compiled as a statement`);
    emit(unit, node.nodeType, node);
  }
}

function isStatement(node: SyntaxNode): node is NodeOf<StatementKind> {
  return node.nodeType in EMITTERS;
}

function emit<Kind extends StatementKind>(unit: Unit, kind: Kind, node: NodeOf<Kind>): void {
  EMITTERS[kind](unit, node);
}

const EMITTERS: { readonly [Kind in StatementKind]: (unit: Unit, node: NodeOf<Kind>) => void } = {
  Expr: (unit, node) => {
    if (node.value.nodeType === 'Constant') return;
    unit.expression(node.value);
    unit.emit(Op.POP);
  },
  Assign: (unit, node) => {
    unit.nameNew(namedByTargets(node.targets, node.value, unit.scope.parameters[0]));
    unit.expression(node.value);
    node.targets.forEach((target, index) => {
      if (index < node.targets.length - 1) unit.emit(Op.COPY, 1);
      storeTarget(unit, target);
    });
  },
  AnnAssign: (unit, node) => {
    if (node.value) {
      unit.nameNew(namedByTargets([node.target], node.value, unit.scope.parameters[0]));
      unit.expression(node.value);
      storeTarget(unit, node.target);
    }
    if (unit.scope.kind === 'class' && node.target.nodeType === 'Name')
      annotate(unit, node.target.id, node.annotation);
  },
  AugAssign: (unit, node) => augmented(unit, node),
  Delete: (unit, node) => {
    for (const target of node.targets) deleteTarget(unit, target);
  },
  Return: (unit, node) => returnStatement(unit, node.value ?? null),
  Raise: (unit, node) => {
    if (node.exc) unit.expression(node.exc);
    if (node.cause) unit.expression(node.cause);
    unit.emit(Op.RAISE, node.exc ? (node.cause ? 2 : 1) : 0);
  },
  Assert: (unit, node) => {
    const end = unit.label();
    unit.expression(node.test);
    unit.jump(Op.JUMP_IF_TRUE, end);
    unit.emit(Op.LOAD_ASSERTION_ERROR);
    if (node.msg) {
      unit.expression(node.msg);
      unit.emit(Op.CALL, callOf(1));
    }
    unit.emit(Op.RAISE, 1);
    unit.place(end);
  },
  If: (unit, node) => {
    const [otherwise, end] = [unit.label(), unit.label()];
    unit.expression(node.test);
    unit.jump(Op.JUMP_IF_FALSE, otherwise);
    unit.statements(node.body);
    if (node.orelse.length > 0) unit.jump(Op.JUMP, end);
    unit.place(otherwise);
    unit.statements(node.orelse);
    unit.place(end);
  },
  For: forStatement,
  While: whileStatement,
  Break: (unit) => leaveLoop(unit, 'breaks'),
  Continue: (unit) => leaveLoop(unit, 'continues'),
  Try: tryStatement,
  With: withStatement,
  Match: matchStatement,
  FunctionDef: (unit, node) => {
    functionDefinition(unit, node);
    unit.store(node.name);
  },
  ClassDef: (unit, node) => {
    classDefinition(unit, node);
    unit.store(node.name);
  },
  Import: (unit, node) => {
    for (const alias of node.names) {
      const bound = importedName(alias);
      unit.emit(Op.IMPORT, unit.name(alias.asname ? alias.name : bound));
      unit.store(bound);
    }
  },
  ImportFrom: (unit, node) => {
    // None is left where the program uses none of what is not supported.
    if (node.names.length === 0) return;
    unit.emit(Op.IMPORT, unit.name(node.module ?? ''));
    for (const { name, asname } of node.names) {
      if (name === '*') return unit.emit(Op.IMPORT_STAR);
      unit.emit(Op.IMPORT_FROM, unit.name(name));
      unit.store(asname ?? name);
    }
    unit.emit(Op.POP);
  },
  Global: () => {},
  Nonlocal: () => {},
  Pass: () => {},
};

/** Class bodies keep `__annotations__`, which dataclasses read. */
function annotate(unit: Unit, name: string, annotation: SyntaxNode): void {
  unit.expression(annotation);
  unit.emit(Op.LOAD_NAME, unit.name('__annotations__'));
  unit.constant(unit.mangled(name));
  unit.emit(Op.SET_ITEM);
}

/** `target op= value`: the parts of the target are evaluated once. */
function augmented(unit: Unit, node: NodeOf<'AugAssign'>): void {
  const operator = binaryIndex(node.op);
  const { target } = node;
  const value = (): void => {
    unit.expression(node.value);
    unit.emit(Op.INPLACE, operator);
  };
  if (target.nodeType === 'Name') {
    unit.load(target.id);
    value();
    unit.store(target.id);
  } else if (target.nodeType === 'Attribute') {
    const name = unit.name(unit.mangled(target.attr));
    unit.expression(target.value);
    unit.emit(Op.COPY, 1);
    unit.emit(Op.LOAD_ATTR, name);
    value();
    unit.emit(Op.SWAP, 2);
    unit.emit(Op.STORE_ATTR, name);
  } else if (target.nodeType === 'Subscript') {
    unit.expression(target.value);
    unit.expression(target.slice);
    unit.emit(Op.COPY, 2);
    unit.emit(Op.COPY, 2);
    unit.emit(Op.GET_ITEM);
    value();
    unit.emit(Op.SWAP, 3);
    unit.emit(Op.SWAP, 2);
    unit.emit(Op.SET_ITEM);
  }
}
