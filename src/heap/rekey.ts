/** Indexes of dicts and sets after objects were renamed: see `keyOf` in language/containers/hashing/keys.ts for how they name objects. */

import type { Ref } from '../model.js';
import type { HashKey, Rename } from './heap.js';

/** The index that the renamed key has. */
export function rekey(key: HashKey, rename: Rename): HashKey {
  if (typeof key !== 'string') return key;
  if (key.startsWith('\0o')) return `\0o${renamed(key.slice(2), rename)}`;
  if (!key.startsWith('\0+')) return key;
  const tag = key.charAt(2);
  const parts = partsOf(key.slice(3)).map(([type, text]) => {
    const fresh = type === 's' ? String(rekey(text, rename)) : text;
    return `${type}${fresh.length}:${fresh}`;
  });
  if (tag === 'f') parts.sort();
  return `\0+${tag}${parts.join('')}`;
}

function renamed(id: string, rename: Rename): number {
  const ref: Ref = { t: 'ref', id: Number(id) };
  return rename(ref).id;
}

/** The parts of a composed key: each stands as its type, its length, a colon and its text. */
function partsOf(text: string): (readonly [string, string])[] {
  const parts: (readonly [string, string])[] = [];
  for (let at = 0; at < text.length; ) {
    const colon = text.indexOf(':', at);
    const end = colon + 1 + Number(text.slice(at + 1, colon));
    parts.push([text.charAt(at), text.slice(colon + 1, end)]);
    at = end;
  }
  return parts;
}
