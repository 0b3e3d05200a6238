/** A rule of how to write an expression: `list[T] = sorted(«iter[T]», key=lambda $v:T: «int@v»)`, read from its text. */

import { type Type, typeOf } from '../types.js';

export interface Rule {
  readonly result: Type;
  readonly parts: readonly (string | Hole | Binder)[];
  /** It keeps its meaning wherever it stands, without brackets around it. */
  readonly atom: boolean;
  /** The program's own function, class or value: it is used more often. */
  readonly own: boolean;
}
/** A place for an expression of a type, or (`kind`) for what a piece of plain dice makes. */
export interface Hole {
  readonly t: 'hole';
  readonly type: Type | null;
  readonly kind: string;
  /** Never filled by another type, for what would then differ from run to run (a string in a set). */
  readonly strict: boolean;
  /** Filled by a constant, so that nothing of the program's own is in it. */
  readonly literal: boolean;
  /** Binders of the same rule whose names can be used in it. */
  readonly sees: readonly string[];
  /** Brackets or commas stand on both sides. */
  readonly bare: boolean;
  readonly receiver: boolean;
}
/** `$v:T`: a name that the rule binds. */
export interface Binder {
  readonly t: 'binder';
  readonly key: string;
  /** null where the name is known already. */
  readonly type: Type | null;
}

export function readRules(text: string): Rule[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => readRule(line));
}

/** Reads `result = template`. */
export function readRule(line: string, own = false): Rule {
  const at = line.indexOf(' = ');
  const template = line.slice(at + 3);
  const pieces = template.split(/(«[^»]*»|\$[a-z](?::\w+(?:\[[^\]=]*\])?)?)/).filter((piece) => piece !== '');
  const parts = pieces.map((piece, index) =>
    readPart(piece, pieces[index - 1] ?? '', pieces[index + 1] ?? ''),
  );
  return { result: typeOf(line.slice(0, at)), parts, atom: isAtom(template), own };
}

function readPart(piece: string, before: string, after: string): string | Hole | Binder {
  const binder = /^\$([a-z])(?::(.*))?$/.exec(piece);
  if (binder) return { t: 'binder', key: binder[1] as string, type: binder[2] ? typeOf(binder[2]) : null };
  const hole = /^«([=!]?)(#?)([^@]*?)(?:@(.*))?»$/.exec(piece);
  if (!hole) return piece;
  const [, strict, special, what = '', sees] = hole;
  return {
    t: 'hole',
    type: special ? null : typeOf(what),
    kind: what,
    strict: strict !== '',
    literal: strict === '!',
    sees: sees?.split(',') ?? [],
    bare: /[([{,=:] ?$/.test(before) && !/(==|\*|[<>!]=|:=) ?$/.test(before) && /^[)\]},]/.test(after),
    receiver: after.startsWith('.'),
  };
}

/** No operator stands outside of brackets. */
function isAtom(template: string): boolean {
  let depth = 0;
  for (const sign of template.replace(/«[^»]*»|\$[a-z](:\w+)?/g, 'x')) {
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (depth === 0 && !/[\w.'"]/.test(sign)) return false;
  }
  return true;
}
