import { describe, expect, it } from 'vitest';

import { parse } from '../../../src/python/parsing/parse.js';
import { spanOf } from '../../../src/python/parsing/span.js';
import { literalOf, nodesOf } from '../../../src/python/parsing/syntax-tree.js';

/** The values of all constants, in the order of the source. */
function constants(source: string) {
  return [...nodesOf(parse(source))].filter((node) => node.nodeType === 'Constant').map(literalOf);
}

describe('constants', () => {
  it.each([
    ['1', 1],
    ['1.0', { t: 'float', value: 1 }],
    ['1e5', { t: 'float', value: 100000 }],
    ['0e0', { t: 'float', value: 0 }],
    ['.5', { t: 'float', value: 0.5 }],
    ['012.5', { t: 'float', value: 12.5 }],
    ['0xe1', 225],
    ['0x1E', 30],
    ['0b11', 3],
    ['0o17', 15],
    ['1_000', 1000],
    ['00', 0],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['1e400', { t: 'float', value: Infinity }],
    ['None', null],
    ['True', true],
    ['"True"', 'True'],
    ['...', { t: 'builtin', name: 'Ellipsis' }],
    ['"..."', '...'],
    ['"a" "b"', 'ab'],
    ["b'a\\xff'", { t: 'bytes', data: 'aÿ' }],
    ["rb'\\d'", { t: 'bytes', data: '\\d' }],
    ['"\\u4e2d\\x41\\101\\n\\q"', '中AA\n\\q'],
    ['"""a\nb"""', 'a\nb'],
    ['"a\\\nb"', 'ab'],
    ['2j', { t: 'complex', imaginary: 2 }],
  ])('%s', (source, value) => {
    expect(constants(`${source}\n`)).toEqual([value]);
  });

  it('are bytes in patterns too', () => {
    const source = 'match x:\n    case b"y": pass\n    case {b"k": "v"}: pass\n';
    expect(constants(source)).toEqual([{ t: 'bytes', data: 'y' }, { t: 'bytes', data: 'k' }, 'v']);
  });
});

describe('spans', () => {
  it('count UTF-16 units', () => {
    const names = [...nodesOf(parse('"中😀" + x, é + y\n'))].filter((node) => node.nodeType === 'Name');
    expect(names.map(spanOf).map(({ column, endColumn }) => [column, endColumn])).toEqual([
      [8, 9],
      [11, 12],
      [15, 16],
    ]);
  });

  it('reach into f-strings', () => {
    const [name] = [...nodesOf(parse('f"中{x}"\n'))].filter((node) => node.nodeType === 'Name');
    expect(name && spanOf(name)).toEqual({ line: 1, column: 4, endLine: 1, endColumn: 5 });
  });
});

describe('names', () => {
  it('are compared in the form NFKC', () => {
    const [name] = [...nodesOf(parse('ﬁ\n'))].filter((node) => node.nodeType === 'Name');
    expect(name).toMatchObject({ id: 'fi' });
  });
});
