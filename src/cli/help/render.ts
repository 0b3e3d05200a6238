/** A page of Markdown as plain text for a terminal, or a file: the same lines, with ink or without. */
import { displayWidth, type Ink } from '../../show/index.js';
import { type Block, blocksOf, type Item } from './blocks.js';
import { plain, wrapped } from './styled.js';
import { tableLines } from './table.js';

export interface Look {
  readonly width: number;
  /** For headings and for what the page marks as strong. */
  readonly strong: Ink;
}

/** Lines of prose that are longer are hard to read. */
const LONGEST = 100;
/** What underlines a heading, by its level; colour alone would be lost in a file. */
const RULES = ['=', '-'];

/** The whole page, ending in a newline. */
export function renderPage(markdown: string, { width, strong }: Look): string {
  const look = { width: Math.min(width, LONGEST), strong };
  const blocks = blocksOf(markdown).map((block) => lines(block, look).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** The title of a page: its first heading. */
export function titleOf(markdown: string): string {
  const [first] = blocksOf(markdown);
  return first?.kind === 'heading' ? plain(first.text) : '';
}

function lines(block: Block, look: Look): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block.text, block.level, look);
    case 'paragraph':
      return wrapped(block.text, look.width, look.strong);
    case 'list':
      return block.items.flatMap((item) => itemLines(item, look));
    case 'table':
      return tableLines(block, look.width, look.strong);
    case 'code':
      return block.lines.map((line) => `  ${line}`.trimEnd());
  }
}

function headingLines(text: string, level: number, { width, strong }: Look): readonly string[] {
  const shown = wrapped(text, width, (each) => each);
  const rule = RULES[level - 1];
  const under = rule === undefined ? [] : [rule.repeat(Math.max(...shown.map(displayWidth)))];
  return [...shown.map(strong), ...under];
}

/** Further lines stand below the text, not below its mark. */
function itemLines({ mark, text }: Item, { width, strong }: Look): readonly string[] {
  const indent = ' '.repeat(mark.length);
  const shown = wrapped(text, width - mark.length, strong);
  return shown.map((line, index) => (index === 0 ? mark : indent) + line);
}
