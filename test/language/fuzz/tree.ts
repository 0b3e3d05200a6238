/** A program as a tree of statements, so that a shrinker can drop some. */

/** A line, or a compound statement by its clauses (`if …:`, `else:`). */
export type Statement = string | readonly Clause[];
export interface Clause {
  readonly head: string;
  readonly body: readonly Statement[];
}

/** Its source text. */
export function sourceOf(statements: readonly Statement[], margin = ''): string {
  return statements.map((each) => statementText(each, margin)).join('');
}

function statementText(statement: Statement, margin: string): string {
  if (typeof statement === 'string') return `${margin}${statement}\n`;
  return statement.map(({ head, body }) => clauseText(head, body, margin)).join('');
}

function clauseText(head: string, body: readonly Statement[], margin: string): string {
  const lines = head
    .split('\n')
    .map((line) => `${margin}${line}\n`)
    .join('');
  return lines + (body.length === 0 ? `${margin}    pass\n` : sourceOf(body, `${margin}    `));
}

export const block = (head: string, ...body: Statement[]): Clause => ({ head, body });
