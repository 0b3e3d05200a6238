/** How far a text can be followed, and what could have come where it can be followed no further. */
import { itemAt } from '../graph/tables.js';

/**
 * Hears of everything that a schedule that has printed a part of the text may print next. Only what concerns the line
 * at which the text goes wrong is kept, which moves down as more of the text is matched.
 */
export class Frontier {
  /** Where the first line that no schedule prints begins. */
  private line = 0;
  private readonly found = new Set<string | null>();

  constructor(private readonly text: string) {}

  /** Whole lines that some schedule prints. */
  get matched(): number {
    return this.text.slice(0, this.line).split('\n').length - 1;
  }

  /** What could have come in the place of the next line, the simplest first; null for nothing more. */
  get instead(): readonly (string | null)[] {
    return [...this.found];
  }

  /** A schedule that has printed `printed` characters of the text may print `output` next. */
  goesOn(printed: number, output: string): void {
    const common = commonLength(this.text, printed, output);
    this.matches(printed + common);
    if (common === output.length) return;
    const start = this.line - printed;
    if (start > common) return;
    const before = this.text.slice(this.line, Math.max(printed, this.line));
    this.found.add(firstLine(before + output.slice(Math.max(start, 0))));
  }

  /** A schedule that has printed `printed` characters of the text may print nothing more. */
  stops(printed: number): void {
    this.matches(printed);
    if (printed < this.line) return;
    this.found.add(printed === this.line ? null : this.text.slice(this.line, printed));
  }

  private matches(printed: number): void {
    const line = this.text.lastIndexOf('\n', printed - 1) + 1;
    if (printed === 0 || line <= this.line) return;
    this.line = line;
    this.found.clear();
  }
}

/** How many characters of `output` the text has from `from` on. */
function commonLength(text: string, from: number, output: string): number {
  let length = 0;
  while (length < output.length && text[from + length] === output[length]) length += 1;
  return length;
}

const firstLine = (text: string): string => itemAt(text.split('\n', 1), 0);
