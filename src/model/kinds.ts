/** The kinds of core objects: an open vocabulary, to which each family of `core/` adds its own. */

/** A core object: `> 0` in the table of its process (copied by fork), `< 0` in the table that all processes share. */
export type ObjectId = number;

/**
 * What an object of each kind is made from. The families add their kinds by declaration merging, so that the compiler
 * holds what the library asks for against what the core makes; `never`: it is made along with another.
 */
// biome-ignore lint/suspicious/noEmptyInterface: whoever declares a kind fills it
export interface Kinds {}
export type Kind = keyof Kinds;

/** What a library asks the core for. */
export type Asked<K extends Kind = Kind> = {
  readonly [Each in K]: { readonly kind: Each; readonly options: Kinds[Each] };
}[K];

/** Core objects that a thread has asked for in this step: most often one; a pipe comes with its two ends. */
export type Creation<K extends Kind = Kind> = Asked<K> & {
  readonly ids: readonly ObjectId[];
  /** After the variable it is assigned to; null where the source names none. */
  readonly name: string | null;
};
