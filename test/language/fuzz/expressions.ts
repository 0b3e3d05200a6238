/** Writes random expressions of a wanted type, out of rules and the variables in scope. */

import type { Dice } from '../../dice.js';
import { fString, percent, spec, strFormat } from './formats.js';
import { decide, mayBe, randomType } from './kinds.js';
import { PLAIN } from './literals.js';
import { CONTAINERS } from './rules/containers.js';
import { ITERATION } from './rules/iteration.js';
import { NUMBERS } from './rules/numbers.js';
import { type Hole, type Rule, readRule, readRules } from './rules/rule.js';
import { SPECIAL } from './rules/special.js';
import { TEXT } from './rules/text.js';
import { type Bindings, fits, isAlso, isVariable, type Type, textOf, typeOf } from './types.js';

export type Variables = ReadonlyMap<string, Type>;

/** A piece of source; it may need brackets (`loose`) where it is a part of something. */
interface Written {
  readonly text: string;
  readonly loose: boolean;
}
type Fitting = readonly (readonly [Rule, Bindings])[];

const RULES = readRules(NUMBERS + TEXT + CONTAINERS + ITERATION + SPECIAL);
const fittingRules = new Map<string, Fitting>();
const rulesByName = new Map<string, readonly Rule[]>();

/** Those that come into question by the name of the wanted type. */
function rulesNamed(name: string): readonly Rule[] {
  const known =
    rulesByName.get(name) ?? RULES.filter(({ result }) => isVariable(result) || isAlso(result.name, name));
  rulesByName.set(name, known);
  return known;
}

/** The rules that give such a value. */
function rulesFor(wanted: Type): Fitting {
  const key = textOf(wanted);
  const known =
    fittingRules.get(key) ?? matching(wanted.name === 'any' ? RULES : rulesNamed(wanted.name), wanted);
  fittingRules.set(key, known);
  return known;
}

function matching(rules: readonly Rule[], wanted: Type): Fitting {
  return rules.flatMap((rule) => {
    const bindings = fits(rule.result, wanted);
    // Strings in a set come in an order of their own: only what sorts them may show them.
    const hidden = rule.result.name === 'words' && wanted.name === 'any';
    return bindings && !hidden && mayBe(bindings) ? [[rule, bindings] as const] : [];
  });
}

/** How many of the holes get an expression of some other type. */
const MISTAKES = 0.008;
const INT = typeOf('int');
const LOCAL_NAMES = ['i', 'j', 'k', 'p', 'q', 'u'];

export class Expressions {
  private fresh = 0;
  private inIterable = 0;
  /** Set while methods are written, which Python may call by itself: the program's own functions print. */
  quiet = false;

  /** How the program's own functions and classes are used. */
  readonly own: Rule[] = [];
  private coming: Rule[] = [];

  constructor(readonly dice: Dice) {}

  /** A rule for what is being defined; it is known after the definition, so that nothing calls itself for ever. */
  add(rule: string): void {
    this.coming.push(readRule(rule, true));
  }

  /** What was being defined is there now. */
  defined(): void {
    this.own.push(...this.coming);
    this.coming = [];
  }

  /** An expression, without brackets around it. */
  write(type: Type | string, scope: Variables, depth = this.dice.chance(0.2) ? 3 : 2): string {
    return this.expression(typeof type === 'string' ? typeOf(type) : type, scope, depth).text;
  }

  /** The same for a place where only one that holds together can stand. */
  closed(type: Type | string, scope: Variables, depth = 2): string {
    const written = this.expression(typeof type === 'string' ? typeOf(type) : type, scope, depth);
    return written.loose || /^\d/.test(written.text) ? `(${written.text})` : written.text;
  }

  /** A name that the program has not used. */
  name(stem: string): string {
    this.fresh += 1;
    return `${stem}${this.fresh}`;
  }

  private expression(type: Type, scope: Variables, depth: number): Written {
    if (depth > 0 || !this.dice.chance(0.9)) {
      const names = [...scope].filter(([, has]) => fits(has, type)).map(([name]) => name);
      if (names.length > 0 && this.dice.chance(depth > 1 ? 0.35 : 0.6)) return tight(this.dice.pick(names));
    }
    if (depth <= 0) return this.literal(type, scope);
    const own = !this.quiet && this.dice.chance(0.2) ? matching(this.own, type) : [];
    const rules = own.length > 0 ? own : rulesFor(type);
    // Most of what gives anything at all takes it out of a container, which may not have it.
    const special = this.dice.chance(0.7) ? rules.filter(([rule]) => !isVariable(rule.result)) : rules;
    if (special.length === 0) return this.literal(type, scope);
    return this.apply(...this.dice.pick(special), scope, depth - 1);
  }

  private apply(rule: Rule, given: Bindings, scope: Variables, depth: number): Written {
    const bindings: Record<string, Type> = { ...given };
    const names = new Map<string, { name: string; type: Type }>();
    for (const part of rule.parts) {
      if (typeof part === 'string' || part.t === 'hole' || names.has(part.key)) continue;
      const taken = [...names.values()].map(({ name }) => name);
      const walrus = part.type === null;
      const name = walrus
        ? this.name('w')
        : this.dice.pick(LOCAL_NAMES.filter((each) => !taken.includes(each)));
      names.set(part.key, { name, type: decide(this.dice, part.type ?? typeOf('any'), bindings) });
    }
    const text = rule.parts.map((part, index) => {
      if (typeof part === 'string') return part;
      if (part.t === 'binder') return (names.get(part.key) as { name: string }).name;
      const seen = new Map(scope);
      for (const key of part.sees) {
        const { name, type } = names.get(key) as { name: string; type: Type };
        seen.set(name, type);
      }
      const before = rule.parts[index - 1];
      const iterable = typeof before === 'string' && / in [\w.]*\(?$/.test(before);
      return this.fill(part, bindings, seen, depth, iterable);
    });
    return { text: text.join(''), loose: !rule.atom };
  }

  private fill(
    hole: Hole,
    bindings: Record<string, Type>,
    scope: Variables,
    depth: number,
    iterable: boolean,
  ): string {
    if (hole.type === null) return this.special(hole.kind, scope, depth);
    let type = decide(this.dice, hole.type, bindings);
    if (hole.literal) return this.literal(type, scope).text;
    if (!hole.strict && this.dice.chance(MISTAKES)) type = randomType(this.dice);
    if (iterable) this.inIterable += 1;
    const written = this.expression(type, scope, depth);
    if (iterable) this.inIterable -= 1;
    // Python allows no `:=` where a comprehension takes its items from.
    if ((iterable || this.inIterable > 0) && written.text.includes(':='))
      return this.literal(type, scope).text;
    const brackets = hole.receiver && /^\d/.test(written.text) ? true : written.loose && !hole.bare;
    return brackets || (/^\*|, \*/.test(written.text) && written.loose) ? `(${written.text})` : written.text;
  }

  private special(kind: string, scope: Variables, depth: number): string {
    const write = (type: string): string => this.write(type, scope, depth);
    const plain = PLAIN[kind];
    if (plain) return plain(this.dice);
    if (kind === 'f-string') return fString(this.dice, write);
    if (kind === 'percent') return percent(this.dice, write);
    if (kind === 'str.format') return strFormat(this.dice, write);
    if (kind === 'slice') return this.slice(scope, depth);
    const [type, what] = kind.split(' ');
    if (what === 'spec') return spec(this.dice, type as string);
    throw new Error(`no dice for ${kind}`);
  }

  private slice(scope: Variables, depth: number): string {
    const part = (): string => (this.dice.chance(0.3) ? '' : this.closed('index', scope, Math.min(depth, 1)));
    return `${part()}:${part()}${this.dice.chance(0.4) ? `:${this.dice.maybe(this.special('step', scope, 0))}` : ''}`;
  }

  /** The simplest expression of a type. */
  literal(type: Type, scope: Variables): Written {
    const { dice } = this;
    const [first = INT, second = first] = type.of;
    const one = (each: Type): string => {
      const { text, loose } = this.literal(each, scope);
      return loose ? `(${text})` : text;
    };
    const several = (each: Type): string =>
      dice.several(dice.chance(0.1) ? 0 : 1, 3, () => one(each)).join(', ');
    const items = (): string =>
      dice.several(dice.chance(0.1) ? 0 : 1, 2, () => `${one(first)}: ${one(second)}`).join(', ');
    switch (type.name) {
      case 'int':
      case 'small':
      case 'index':
      case 'float':
      case 'word':
      case 'bytes': {
        const text = (PLAIN[type.name] as (dice: Dice) => string)(dice);
        return { text, loose: /^-|\*/.test(text) };
      }
      case 'num':
        return this.literal(typeOf(dice.pick(['int', 'float'])), scope);
      case 'str':
        return tight((PLAIN.text as (dice: Dice) => string)(dice));
      case 'bool':
        return tight(dice.pick(['True', 'False']));
      case 'none':
        return tight('None');
      case 'list':
      case 'seq':
      case 'coll':
      case 'iter':
      case 'keys':
        return tight(`[${several(first)}]`);
      case 'iterator':
        return tight(`iter([${several(first)}])`);
      case 'tuple':
        return tight(`(${one(first)}, ${several(first)})`);
      case 'pair':
        return tight(`(${one(first)}, ${one(second)})`);
      case 'set': {
        const inside = several(first);
        return tight(inside === '' ? 'set()' : `{${inside}}`);
      }
      case 'words':
        return tight(`set([${several(typeOf('word'))}])`);
      case 'frozenset':
        return tight(`frozenset([${several(first)}])`);
      case 'dict':
        return tight(`{${items()}}`);
      case 'counter':
        return tight(`collections.Counter([${several(first)}])`);
      case 'defaults':
        return tight(`collections.defaultdict(lambda: ${one(second)}, {${items()}})`);
      case 'ordered':
        return tight(`collections.OrderedDict({${items()}})`);
      case 'deque':
        return tight(`collections.deque([${several(first)}])`);
      case 'range':
        return tight(`range(${dice.below(8)})`);
      case 'slicer':
        return tight(`slice(${dice.below(3)}, ${dice.below(7)})`);
      case 'type':
        return tight((PLAIN.type as (dice: Dice) => string)(dice));
      case 'func':
        return { text: `lambda *args: ${one(second)}`, loose: true };
      case 'func2':
        return { text: `lambda a, b: ${one(type.of[2] as Type)}`, loose: true };
      case 'any':
        return this.literal(randomType(dice), scope);
      default:
        return this.instance(type, scope);
    }
  }

  /** Of a class of the program. */
  private instance(type: Type, scope: Variables): Written {
    const rule = this.own.find(({ result }) => result.name === type.name);
    if (!rule) throw new Error(`nothing gives ${textOf(type)}`);
    return this.apply(rule, {}, scope, 0);
  }
}

const tight = (text: string): Written => ({ text, loose: false });
