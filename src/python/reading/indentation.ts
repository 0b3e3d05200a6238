/** The blocks that lines open and close by their indentation (CPython 3.11, the tokenizer). */

/** `tabs`: with tabs of another width, the line would belong elsewhere; `level`: no open block is indented so; `deep`: too many are open. */
export type IndentationProblem = 'tabs' | 'level' | 'deep';

/** CPython's MAXINDENT. */
const MAX_DEPTH = 100;

/** The width of the blanks at `start`, tabs going to the next multiple of 8, and how many characters they are. */
export function measure(text: string, start: number): { width: number; characters: number; end: number } {
  let width = 0;
  let characters = 0;
  let end = start;
  for (; ; end++) {
    const c = text[end];
    if (c !== ' ' && c !== '\t' && c !== '\f') return { width, characters, end };
    width = c === '\t' ? (Math.floor(width / 8) + 1) * 8 : c === ' ' ? width + 1 : 0;
    characters = c === '\f' ? 0 : characters + 1;
  }
}

/** The stack of open blocks. */
export class Indentation {
  private readonly levels = [{ width: 0, characters: 0 }];

  get depth(): number {
    return this.levels.length - 1;
  }

  /** A line begins at this width: how many blocks it opens (1) or closes (-1, -2, …), and what is wrong with it. */
  to(width: number, characters: number): { change: number; problem: IndentationProblem | null } {
    const current = this.levels.at(-1) ?? { width: 0, characters: 0 };
    if (width > current.width) {
      this.levels.push({ width, characters });
      const problem = characters <= current.characters ? 'tabs' : this.depth >= MAX_DEPTH ? 'deep' : null;
      return { change: 1, problem };
    }
    const before = this.levels.length;
    while ((this.levels.at(-1)?.width ?? 0) > width) this.levels.pop();
    const level = this.levels.at(-1);
    const problem = level?.width !== width ? 'level' : level.characters !== characters ? 'tabs' : null;
    return { change: this.levels.length - before, problem };
  }
}
