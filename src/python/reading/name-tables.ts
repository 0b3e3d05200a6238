/** Tables by names that a program chooses: it may choose `constructor`, which every object of JavaScript has. */

/** What the table itself says of `name`. */
export function entryOf<Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
