/** Special methods, properties and the like for the classes of random programs. */

import { randomType } from './kinds.js';
import { diceOf, type Place, within } from './place.js';
import { block, type Statement } from './tree.js';
import { type Type, textOf, typeOf } from './types.js';

/** A class with the types of its fields. */
export interface Made {
  readonly name: string;
  readonly x: Type;
  readonly y: Type;
}

/** What a method sees. */
const method = (
  place: Place,
  { x, y }: Made,
  returns: Type,
  more: readonly (readonly [string, Type])[] = [],
): Place => {
  const inner = within(place, { depth: 1, returns, inLoop: false });
  for (const [name] of place.names) if (!/^[gA-Z]\d/.test(name)) inner.names.delete(name);
  for (const [name, type] of [['self.x', x], ['self.y', y], ...more] as const) inner.names.set(name, type);
  return inner;
};

/** A special method, of which rules tell how it is used. */
export type Special = (place: Place, made: Made) => Statement;

const returning = (
  place: Place,
  made: Made,
  head: string,
  type: Type,
  more: readonly (readonly [string, Type])[] = [],
): Statement => {
  const inner = method(place, made, type, more);
  // Where Python calls a method by itself, nothing can be printed: calls are noted, and shown at the end.
  const name = head.slice(0, head.indexOf('('));
  const lines = diceOf(place).chance(0.3) ? [`LOG.append('${name}')`] : [];
  return [block(`def ${head}:`, ...lines, `return ${silent(() => place.write.write(type, inner.names, 2))}`)];
};

/** A line is printed at once: what prints while the texts in it are made comes earlier here than in CPython. */
function silent(write: () => string): string {
  const text = write();
  return text.includes('print(') ? silent(write) : text;
}

const int = typeOf('int');
const str = typeOf('str');
const bool = typeOf('bool');

/** A special method of one argument besides self, that gives an int, and how it is used. */
const operator =
  (name: string, use: string, result = 'int'): Special =>
  (place, made) => {
    place.write.add(`${result} = ${use.replaceAll('SELF', `«${made.name}»`)}`);
    return returning(place, made, `${name}(self, other)`, typeOf(result), [['other', int]]);
  };
const unary =
  (name: string, use: string, result: string): Special =>
  (place, made) => {
    place.write.add(`${result} = ${use.replaceAll('SELF', `«${made.name}»`)}`);
    return returning(place, made, `${name}(self)`, typeOf(result));
  };

export const SPECIALS: readonly Special[] = [
  operator('__add__', 'SELF + «int»'),
  operator('__radd__', '«int» + SELF'),
  operator('__sub__', 'SELF - «int»'),
  operator('__rsub__', '«int» - SELF'),
  operator('__mul__', 'SELF * «small»', 'str'),
  operator('__rmul__', '«small» * SELF', 'str'),
  operator('__mod__', 'SELF % «int»'),
  operator('__truediv__', 'SELF / «int»', 'float'),
  operator('__floordiv__', 'SELF // «int»'),
  operator('__rpow__', '«int» ** SELF'),
  operator('__pow__', 'pow(SELF, «int»)'),
  operator('__lshift__', 'SELF << «int»'),
  operator('__rand__', '«int» & SELF'),
  operator('__matmul__', 'SELF @ «int»'),
  operator('__divmod__', 'divmod(SELF, «int»)[0]', 'tuple[int]'),
  operator('__contains__', '«int» in SELF', 'bool'),
  operator('__getitem__', 'SELF[«int»]'),
  operator('__call__', 'SELF(«int»)'),
  operator('__eq__', 'SELF == «any»', 'bool'),
  operator('__ne__', 'SELF != «any»', 'bool'),
  operator('__lt__', 'SELF < «int»', 'bool'),
  operator('__gt__', '«int» < SELF', 'bool'),
  operator('__le__', 'SELF <= SELF', 'bool'),
  operator('__xor__', 'SELF ^ «int»', 'list[int]'),
  unary('__neg__', '-SELF', 'int'),
  unary('__invert__', '~SELF', 'str'),
  unary('__abs__', 'abs(SELF)', 'float'),
  // What Python asks for a length only to make room in time is not gone into.
  (place, made) => {
    place.write.add(`small = len(«${made.name}»)`);
    return [block('def __len__(self):', `return ${diceOf(place).below(4)}`)];
  },
  unary('__bool__', 'bool(SELF)', 'bool'),
  unary('__bool__', 'not SELF', 'bool'),
  unary('__int__', 'int(SELF)', 'int'),
  unary('__index__', 'hex(SELF)', 'int'),
  unary('__float__', 'float(SELF)', 'float'),
  unary('__round__', 'round(SELF)', 'int'),
  unary('__hash__', 'hash(SELF)', 'int'),
  unary('__iter__', 'list(SELF)', 'iterator[int]'),
  unary('__reversed__', 'list(reversed(SELF))', 'iterator[int]'),
  unary('__str__', 'str(SELF)', 'str'),
  unary('__str__', "'{}'.format(SELF)", 'str'),
  unary('__bytes__', 'bytes(SELF)', 'bytes'),
  unary('__trunc__', 'math.trunc(SELF)', 'int'),
  (place, made) => {
    place.write.add(`str = '{:>5}'.format(«${made.name}»)`);
    place.write.add(`str = format(«${made.name}», «word»)`);
    return returning(place, made, '__format__(self, spec)', str, [['spec', str]]);
  },
  (place, made) => {
    place.write.add(`any = «${made.name}».absent`);
    return [
      block(
        'def __getattr__(self, name):',
        [block("if name.startswith('_'):", 'raise AttributeError(name)')],
        `return ${place.write.write('any', method(place, made, int, [['name', str]]).names, 1)}`,
      ),
    ];
  },
  (place, made) => {
    place.write.add(`none = setattr(«${made.name}», 'x', «${textOf(made.x)}»)`);
    return [
      block(
        'def __setattr__(self, name, value):',
        "LOG.append(('set', name))",
        'object.__setattr__(self, name, value)',
      ),
    ];
  },
  (place, made) => {
    place.write.add(`none = «${made.name}».__setitem__(«int», «any»)`);
    return [block('def __setitem__(self, key, value):', "LOG.append(('item', key, value))")];
  },
  (place, made) => {
    place.write.add(`${made.name} = operator.iadd(«${made.name}», «int»)`);
    return [block('def __iadd__(self, other):', "LOG.append(('iadd', other))", 'return self')];
  },
  () => [block('def __del_me__(self):', 'del self.x', 'return self.x')],
  (place, made) => {
    place.write.add(`${textOf(made.x)} = «${made.name}».area`);
    place.write.add(`none = setattr(«${made.name}», 'area', «${textOf(made.x)}»)`);
    const getter = [block('@property\ndef area(self):', "LOG.append('get')", 'return self.x')];
    const setter = [
      block(
        '@area.setter\ndef area(self, value):',
        [
          block(
            `if ${place.write.write(bool, method(place, made, int, [['value', made.x]]).names, 1)}:`,
            "raise ValueError('no area')",
          ),
        ],
        'self.x = value',
      ),
    ];
    return diceOf(place).chance(0.7) ? [...getter, ...setter] : getter;
  },
  (place, made) => {
    place.write.add(`${made.name} = ${made.name}.make(«${textOf(made.x)}»)`);
    return [
      block(
        '@classmethod\ndef make(cls, x):',
        `return cls(x, ${place.write.literal(made.y, place.names).text})`,
      ),
    ];
  },
  (place, made) => {
    place.write.add(`int = ${made.name}.twice(«int»)`);
    place.write.add(`int = «${made.name}».twice(«int»)`);
    return [block('@staticmethod\ndef twice(n):', 'return n * 2')];
  },
  (place, made) => {
    const type = randomType(diceOf(place), 'T');
    place.write.add(`${textOf(type)} = «${made.name}».act(«int»)`);
    place.write.add(`${textOf(type)} = ${made.name}.act(«${made.name}», «int»)`);
    place.write.add(`func[int, ${textOf(type)}] = «${made.name}».act`);
    return returning(place, made, 'act(self, step=2)', type, [['step', int]]);
  },
  (place, made) => {
    place.write.add(`list[int] = [*«${made.name}»]`);
    return [
      block(
        'def __iter__(self):',
        'yield 1',
        `yield ${place.write.write(int, method(place, made, int).names, 1)}`,
      ),
    ];
  },
  (place, made) => {
    const type = randomType(diceOf(place), 'T');
    place.write.add(`${textOf(type)} = «${made.name}».lazy`);
    return returning(place, made, 'lazy(self)', type);
  },
];
