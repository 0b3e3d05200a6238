/** Parameter lists: the names in them, how many of each kind, and what is evaluated outside of the function. */

import type { ExprNode } from 'py-ast';
import type { Code } from '../../../program.js';
import { isComprehension, type NodeOf, type SyntaxNode } from '../../parsing/syntax-tree.js';

type Arguments = NodeOf<'Arguments'>;

/** In the order of the machine's locals: positional, keyword-only, *args, **kwargs. */
export function parameterNames({ posonlyargs, args, kwonlyargs, vararg, kwarg }: Arguments): string[] {
  return [...posonlyargs, ...args, ...kwonlyargs, vararg, kwarg].flatMap((arg) => (arg ? [arg.arg] : []));
}

/** The default values of keyword-only parameters, where they have one. */
export function keywordDefaults({
  kwonlyargs,
  kw_defaults,
}: Arguments): { readonly name: string; readonly value: ExprNode }[] {
  return kwonlyargs.flatMap(({ arg: name }, index) => {
    const value = kw_defaults[index];
    return value ? [{ name, value }] : [];
  });
}

/** All default values. */
export function defaultsOf(args: Arguments): ExprNode[] {
  return [...args.defaults, ...keywordDefaults(args).map(({ value }) => value)];
}

/** The annotations of a function's parameters and of what it returns, by name, in CPython's order. */
export function annotationsOf({
  args: { posonlyargs, args, vararg, kwonlyargs, kwarg },
  returns,
}: NodeOf<'FunctionDef'>): { readonly name: string; readonly annotation: ExprNode }[] {
  const annotated = [...posonlyargs, ...args, vararg, ...kwonlyargs, kwarg].flatMap((arg) =>
    arg?.annotation ? [{ name: arg.arg, annotation: arg.annotation }] : [],
  );
  return returns ? [...annotated, { name: 'return', annotation: returns }] : annotated;
}

type ParameterCounts = Pick<
  Code,
  'positionalOnly' | 'positional' | 'keywordOnly' | 'varArgs' | 'varKeywords'
>;

/** A comprehension is a function of its first iterator; modules and class bodies take nothing. */
export function parameterCounts(node: SyntaxNode): ParameterCounts {
  if (node.nodeType === 'FunctionDef' || node.nodeType === 'Lambda') {
    const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
    return {
      positionalOnly: posonlyargs.length,
      positional: posonlyargs.length + args.length,
      keywordOnly: kwonlyargs.length,
      varArgs: vararg !== undefined,
      varKeywords: kwarg !== undefined,
    };
  }
  const positional = isComprehension(node) ? 1 : 0;
  return { positionalOnly: positional, positional, keywordOnly: 0, varArgs: false, varKeywords: false };
}
