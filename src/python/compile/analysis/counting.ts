/**
 * Whether a program may count a queue's tasks down, or look at their count: then the count is part of its state. Where it is
 * not, one unfinished task is as good as many, and a program that passes messages round comes back to where it was. Any
 * attribute could be this one where its name is only known when the program runs, so in doubt the answer is yes.
 */

import { childrenOf, type NodeOf, type SyntaxNode } from '../../parsing/syntax-tree.js';

/** A shutdown may count down what it drops. */
const COUNTING = ['task_done', 'unfinished_tasks', 'shutdown'];

/** What gets at attributes by names that need not stand in the program. */
const DYNAMIC = new Set([
  'getattr',
  'setattr',
  'delattr',
  'vars',
  'dir',
  'attrgetter',
  'methodcaller',
  '__dict__',
  '__getattribute__',
  '__setattr__',
  '__delattr__',
  'getmembers',
]);

/** May this code take a queue's tasks for done, or see how many are not? */
export function countsTasks(node: SyntaxNode): boolean {
  if (node.nodeType === 'Call' && isPlain(node)) return node.args.some(countsTasks);
  return counts(node) || childrenOf(node).some(countsTasks);
}

function counts(node: SyntaxNode): boolean {
  switch (node.nodeType) {
    case 'Name':
      return DYNAMIC.has(node.id);
    case 'Attribute':
      return COUNTING.includes(node.attr) || DYNAMIC.has(node.attr) || isOpenFormat(node);
    case 'Constant':
      return typeof node.value === 'string' && COUNTING.some((name) => String(node.value).includes(name));
    case 'MatchClass':
      return node.kwd_attrs.some((name) => COUNTING.includes(name));
    case 'ImportFrom':
      return node.names.some(({ name }) => DYNAMIC.has(name));
    default:
      return false;
  }
}

/** `getattr(x, 'name')`: the name stands there. */
function isPlain({ func, args, keywords }: NodeOf<'Call'>): boolean {
  const [, name] = args;
  return (
    func.nodeType === 'Name' &&
    ['getattr', 'setattr', 'delattr'].includes(func.id) &&
    keywords.length === 0 &&
    name?.nodeType === 'Constant' &&
    typeof name.value === 'string' &&
    args.every((arg) => arg.nodeType !== 'Starred')
  );
}

/** `text.format(…)` takes `{0.name}`: which names, is only seen where the text stands there. */
function isOpenFormat({ attr, value }: NodeOf<'Attribute'>): boolean {
  return (attr === 'format' || attr === 'format_map') && value.nodeType !== 'Constant';
}
