/** Freezes data to its depth: whoever changes it then throws. */

const known = new WeakSet<object>();

/** The same data, frozen; what a Map or Set holds is frozen too, and they take nothing more. */
export function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null || known.has(data)) return data;
  known.add(data);
  if (data instanceof Map) close(data, [...data.keys(), ...data.values()], ['set', 'delete', 'clear']);
  else if (data instanceof Set) close(data, [...data], ['add', 'delete', 'clear']);
  else for (const each of Object.values(data)) frozen(each);
  Object.freeze(data);
  return data;
}

function close(collection: object, content: readonly unknown[], methods: readonly string[]): void {
  for (const each of content) frozen(each);
  for (const name of methods) {
    const value = (): never => {
      throw new TypeError(`${name}() on a frozen collection`);
    };
    Object.defineProperty(collection, name, { value });
  }
}
