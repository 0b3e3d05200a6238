/** How Markdown becomes text for a terminal: what of it is shown, where it breaks, and what stands out. */
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/cli/help/blocks.js';
import { renderPage, titleOf } from '../../../src/cli/help/render.js';

/** Ink that takes no room, as on a terminal, shown as `<so>`. */
const render = (markdown: string, width = 40): readonly string[] =>
  renderPage(markdown, { width, strong: (text) => `\x1b[1m${text}\x1b[22m` })
    .replaceAll('\x1b[1m', '<')
    .replaceAll('\x1b[22m', '>')
    .split('\n')
    .slice(0, -1);

describe('running text', () => {
  test('is filled to the width, whatever the lines of the source', () => {
    expect(render('one two\nthree four', 9)).toEqual(['one two', 'three', 'four']);
  });

  test('is Chinese without spaces where the source breaks', () => {
    expect(render('一个队列，\n两个线程\nand more', 40)).toEqual(['一个队列，两个线程 and more']);
  });

  test('counts Chinese characters as two cells, and begins no line with their closing marks', () => {
    expect(render('队列里有消息。', 12)).toEqual(['队列里有消', '息。']);
  });

  test('shows code with its marks, and breaks it only where it is too long for a line', () => {
    expect(render('say `queue-demo run x` now', 18)).toEqual(['say', '`queue-demo run x`', 'now']);
  });

  test('inks what is strong, over a line break and between Chinese characters', () => {
    expect(render('a **b c** d', 4)).toEqual(['a <b>', '<c> d']);
    expect(render('这是**死锁**。', 40)).toEqual(['这是<死锁>。']);
    expect(render('**one two** three', 40)).toEqual(['<one two> three']);
  });

  test('shows where links on the web lead, and of others only the words', () => {
    expect(render('see [Spin](https://spinroot.com) or [words](words.md)', 60)).toEqual([
      'see Spin (https://spinroot.com) or words',
    ]);
  });
});

describe('blocks', () => {
  test('headings are underlined: colour may be missing', () => {
    expect(render('# Time\n\n## 时间\nx')).toEqual(['<Time>', '====', '', '<时间>', '----', '', 'x']);
  });

  test('code stays as it is, a little to the right, and its blank lines without spaces', () => {
    expect(render('```sh\n$ a   b\n\n  | c **d**\n```', 5)).toEqual(['  $ a   b', '', '    | c **d**']);
  });

  test('lists hang', () => {
    expect(render('- one two\n  three\n- **four**\n\n1. five', 9)).toEqual([
      '- one two',
      '  three',
      '- <four>',
      '',
      '1. five',
    ]);
  });

  test('comments are not shown', () => {
    expect(render('<!-- made by a script -->\n\ntext')).toEqual(['text']);
  });

  test('every kind is told apart', () => {
    const kinds = blocksOf('# a\nb\n- c\n| d |\n|---|\n```\ne\n```').map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'paragraph', 'list', 'table', 'code']);
  });
});

describe('tables', () => {
  const table = '| key | does |\n|---|--:|\n| `0` or 1 | lets it go |\n| `b` | back |';

  test('are as wide as they need to be, numbers to the right, code bare where a cell is nothing else', () => {
    expect(render(table)).toEqual([
      '<key>      |       <does>',
      '---------+-----------',
      '`0` or 1 | lets it go',
      'b        |       back',
    ]);
  });

  test('wrap in their cells where there is no room', () => {
    expect(render(table, 18)).toEqual([
      '<key>      |    <does>',
      '---------+--------',
      '`0` or 1 | lets it',
      '         |      go',
      'b        |    back',
    ]);
  });

  test('break words only where even the longest word of a column has no room', () => {
    const lines = render('| a |\n|---|\n| extraordinarily long |', 10);
    expect(lines.slice(2)).toEqual(['extraordin', 'arily long']);
  });

  test('keep a bar that is escaped', () => {
    expect(render('| a |\n|---|\n| x \\| y |').at(-1)).toBe('x | y');
  });
});

test('the title of a page is its first heading', () => {
  expect(titleOf('# Exit codes\n\ntext')).toBe('Exit codes');
  expect(titleOf('text\n\n# later')).toBe('');
});
