/** What a page is made of: the part of Markdown that the pages use, read line by line. */

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly toRight: readonly boolean[];
    }
  | { readonly kind: 'code'; readonly lines: readonly string[] };

/** `mark`: what stands before it, `- ` or `1. `. */
export interface Item {
  readonly mark: string;
  readonly text: string;
}

const BLANK = /^\s*$|^<!--.*-->$/;
const FENCE = /^```/;
const HEADING = /^(#+) +(.*)$/;
const ITEM = /^(- |\d+\. )(.*)$/;
const ROW = /^\|/;
/** Whatever ends a paragraph. */
const OTHER = [BLANK, FENCE, HEADING, ITEM, ROW];
/** A line broken in the source stands for a space, but not between Chinese characters. */
const BETWEEN_CHINESE = /(?<=[\u3000-\u9fff\uff00-\uff60]) (?=[\u3000-\u9fff\uff00-\uff60])/g;

/** All blocks of a page, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  while (lines.length > 0) {
    if (BLANK.test(lines[0] ?? '')) lines.shift();
    else blocks.push(nextBlock(lines));
  }
  return blocks;
}

/** Takes the lines of one block away from the front of `lines`. */
function nextBlock(lines: string[]): Block {
  const [first = ''] = lines;
  const [, marks = '', title = ''] = HEADING.exec(first) ?? [];
  if (title !== '') {
    lines.shift();
    return { kind: 'heading', level: marks.length, text: title };
  }
  if (FENCE.test(first)) return code(lines);
  if (ROW.test(first)) return table(takeWhile(lines, (line) => ROW.test(line)));
  if (ITEM.test(first)) return { kind: 'list', items: list(lines) };
  return { kind: 'paragraph', text: joined(takeWhile(lines, isText)) };
}

const isText = (line: string): boolean => !OTHER.some((other) => other.test(line));

function takeWhile(lines: string[], belongs: (line: string) => boolean): readonly string[] {
  const end = lines.findIndex((line) => !belongs(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

function code(lines: string[]): Block {
  lines.shift();
  const inside = takeWhile(lines, (line) => !FENCE.test(line));
  lines.shift();
  return { kind: 'code', lines: inside };
}

function list(lines: string[]): readonly Item[] {
  const items: Item[] = [];
  for (let item = ITEM.exec(lines[0] ?? ''); item; item = ITEM.exec(lines[0] ?? '')) {
    const [, mark = '', text = ''] = item;
    lines.shift();
    items.push({ mark, text: joined([text, ...takeWhile(lines, isText)]) });
  }
  return items;
}

function table(lines: readonly string[]): Block {
  const [head = [], rule = [], ...body] = lines.map(cells);
  return { kind: 'table', rows: [head, ...body], toRight: rule.map((cell) => cell.endsWith(':')) };
}

/** `\|` is a bar in a cell. */
function cells(line: string): readonly string[] {
  const inside = line.trim().replace(/^\||\|$/g, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join(' ')
    .replace(BETWEEN_CHINESE, '');
}
