/** Functions, classes, lambdas and comprehensions: whatever gets a code object of its own. */

import type { ClassDef, Comprehension, ExprNode, FunctionDef } from 'py-ast';
import { type Code, callOf, Op } from '../../program.js';
import { annotationsOf, type Scope } from './scope.js';
import { storeTarget } from './targets.js';
import { type Node, Unit } from './unit.js';

type Lambda = Extract<Node, { nodeType: 'Lambda' }>;
type Arguments = Extract<Node, { nodeType: 'Arguments' }>;
type Comprehensive = Extract<Node, { nodeType: 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }>;

/** `def`: leaves the decorated function on the stack. */
export function functionDefinition(unit: Unit, node: FunctionDef): void {
  for (const decorator of node.decorator_list) unit.expression(decorator);
  const flags = defaults(unit, node.args);
  close(unit, functionBody(unit, node), flags);
  if (unit.assembly.annotations) annotate(unit, node);
  decorate(unit, node.decorator_list);
}

/** `__annotations__` of the function on the stack. */
function annotate(unit: Unit, node: FunctionDef): void {
  const annotations = annotationsOf(node);
  if (annotations.length === 0) return;
  for (const { name, annotation } of annotations) {
    unit.constant(unit.mangled(name));
    unit.expression(annotation);
  }
  unit.emit(Op.BUILD_DICT, annotations.length);
  unit.emit(Op.COPY, 2);
  unit.emit(Op.STORE_ATTR, unit.name('__annotations__'));
}

function functionBody(unit: Unit, node: FunctionDef): Unit {
  const inner = open(unit, node, node.name, 'function', docstring(node.body));
  inner.statements(node.body);
  inner.constant(null);
  inner.emit(Op.RETURN);
  return inner;
}

/** The code object of a function alone, registered like all others. */
export function functionCode(unit: Unit, node: FunctionDef): Code {
  return register(unit, functionBody(unit, node));
}

/** `lambda`. */
export function lambda(unit: Unit, node: Lambda): void {
  const flags = defaults(unit, node.args);
  const inner = open(unit, node, '<lambda>', 'lambda', null);
  inner.expression(node.body);
  inner.emit(Op.RETURN);
  close(unit, inner, flags);
}

/** `class`: leaves the decorated class on the stack. */
export function classDefinition(unit: Unit, node: ClassDef): void {
  for (const decorator of node.decorator_list) unit.expression(decorator);
  const inner = open(unit, node, node.name, 'class', docstring(node.body));
  inner.statements(node.body);
  if (inner.scope.cells.has('__class__')) {
    inner.emit(Op.PUSH_CELL, inner.cell('__class__'));
    inner.emit(Op.STORE_NAME, inner.name('__classcell__'));
  }
  inner.constant(null);
  inner.emit(Op.RETURN);
  close(unit, inner, 0);
  unit.constant(node.name);
  for (const base of node.bases) unit.expression(base);
  unit.emit(Op.BUILD_TUPLE, node.bases.length);
  for (const keyword of node.keywords) {
    unit.constant(keyword.arg as string);
    unit.expression(keyword.value);
  }
  if (node.keywords.length > 0) unit.emit(Op.BUILD_DICT, node.keywords.length);
  unit.emit(Op.MAKE_CLASS, node.keywords.length > 0 ? 1 : 0);
  decorate(unit, node.decorator_list);
}

function decorate(unit: Unit, decorators: readonly ExprNode[]): void {
  for (const decorator of [...decorators].reverse()) {
    unit.at(decorator);
    unit.emit(Op.CALL, callOf(1));
  }
}

/** Pushes the default values; gives the flags of MAKE_FUNCTION. */
function defaults(unit: Unit, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    for (const value of args.defaults) unit.expression(value);
    unit.emit(Op.BUILD_TUPLE, args.defaults.length);
    flags |= 1;
  }
  const keywordOnly = (args.kwonlyargs ?? []).map((arg, index) => ({
    name: arg.arg,
    value: args.kw_defaults?.[index],
  }));
  const given = keywordOnly.filter(({ value }) => value != null);
  if (given.length > 0) {
    for (const { name, value } of given) {
      unit.constant(unit.mangled(name));
      unit.expression(value as ExprNode);
    }
    unit.emit(Op.BUILD_DICT, given.length);
    flags |= 2;
  }
  return flags;
}

function docstring(body: readonly Node[]): string | null {
  const first = body[0];
  if (first?.nodeType !== 'Expr' || first.value.nodeType !== 'Constant') return null;
  const { value, quote_style: quotes } = first.value as { value: unknown; quote_style?: string };
  return typeof value === 'string' && quotes && !/b/i.test(quotes) ? value : null;
}

function open(unit: Unit, node: Node, name: string, kind: Code['kind'], doc: string | null): Unit {
  const scope = unit.assembly.scopes.get(node) as Scope;
  const prefix =
    unit.identity.kind === 'module' || unit.scope.declaredGlobal.has(name)
      ? ''
      : `${unit.identity.qualname}.`;
  // Comprehensions are no functions to `compiler_set_qualname` (3.11).
  const plain = unit.identity.kind === 'class' || isComprehension(unit.identity.name) || prefix === '';
  const local = plain ? prefix : `${prefix}<locals>.`;
  const span = unit.assembly.span(node);
  return new Unit(unit.assembly, scope, { name, qualname: local + name, kind, line: span.line, doc }, span);
}

const isComprehension = (name: string): boolean => /^<(list|set|dict)comp>$|^<genexpr>$/.test(name);

/** Ends the inner unit and leaves a function made of it on the outer one's stack. */
function close(unit: Unit, inner: Unit, flags: number): void {
  const { id } = register(unit, inner);
  const free = [...inner.scope.free];
  for (const name of free) unit.emit(Op.PUSH_CELL, unit.cell(name));
  if (free.length > 0) unit.emit(Op.BUILD_TUPLE, free.length);
  unit.emit(Op.MAKE_FUNCTION, (id << 3) | flags | (free.length > 0 ? 4 : 0));
}

function register(unit: Unit, inner: Unit): Code {
  const { codes } = unit.assembly;
  const id = codes.push(null) - 1;
  const code = { ...inner.finish(), id };
  codes[id] = code;
  return code;
}

const COMPREHENSIONS = {
  ListComp: { name: '<listcomp>', build: Op.BUILD_LIST, add: Op.LIST_APPEND },
  SetComp: { name: '<setcomp>', build: Op.BUILD_SET, add: Op.SET_ADD },
  DictComp: { name: '<dictcomp>', build: Op.BUILD_DICT, add: Op.DICT_ADD },
  GeneratorExp: { name: '<genexpr>', build: null, add: Op.YIELD },
} as const;

/** A comprehension is a function of its first iterator, called at once (as in CPython 3.11). */
export function comprehension(unit: Unit, node: Comprehensive): void {
  const { name, build, add } = COMPREHENSIONS[node.nodeType];
  const inner = open(unit, node, name, 'comprehension', null);
  const results = node.nodeType === 'DictComp' ? [node.key, node.value] : [node.elt];
  for (const result of results) {
    const hint = unit.hintFor(result);
    if (hint) inner.hint(result, hint);
  }
  if (build !== null) inner.emit(build, 0);
  loops(inner, node.generators, 0, () => {
    for (const result of results) inner.expression(result);
    inner.emit(add, node.generators.length + 1);
    if (node.nodeType === 'GeneratorExp') inner.emit(Op.POP);
  });
  if (build === null) inner.constant(null);
  inner.emit(Op.RETURN);
  close(unit, inner, 0);
  const first = node.generators[0] as Comprehension;
  unit.expression(first.iter);
  unit.emit(Op.GET_ITER);
  unit.emit(Op.CALL, callOf(1));
}

function loops(unit: Unit, generators: readonly Comprehension[], index: number, innermost: () => void): void {
  const generator = generators[index];
  if (!generator) return innermost();
  const [start, end] = [unit.label(), unit.label()];
  if (index === 0) unit.emit(Op.LOAD_FAST, 0);
  else {
    unit.expression(generator.iter);
    unit.emit(Op.GET_ITER);
  }
  unit.place(start);
  unit.at(generator.iter);
  unit.jump(Op.FOR_ITER, end);
  storeTarget(unit, generator.target);
  for (const condition of generator.ifs) {
    unit.expression(condition);
    unit.jump(Op.JUMP_IF_FALSE, start);
  }
  loops(unit, generators, index + 1, innermost);
  unit.jump(Op.JUMP, start);
  unit.place(end);
}
