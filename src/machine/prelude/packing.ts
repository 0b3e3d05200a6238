/** Compiled code as JSON: ints beyond what JSON numbers hold, and the floats that JSON has no word for. */

/** For `JSON.stringify`. */
export function replace(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $float: String(value) };
  return value;
}

/** What `replace` wrote, as it was. */
export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bigint' in value) return BigInt(value.$bigint as string);
  if ('$float' in value) return Number(value.$float);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]));
}
