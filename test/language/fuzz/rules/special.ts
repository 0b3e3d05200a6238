/** Special methods called by name, which programs do in classes that extend built-in types. */

/** Of each type: those of no argument, of one of its own kind, of anything. */
const METHODS: readonly (readonly [type: string, none: string, own: string, any: string])[] = [
  [
    'int',
    'repr hash neg pos abs bool int float trunc index invert',
    'add sub mul truediv floordiv mod and or xor',
    'radd rsub rmul rtruediv rfloordiv rmod rand ror rxor',
  ],
  ['small', 'abs', 'pow rpow lshift rshift rlshift rrshift', ''],
  [
    'float',
    'repr hash neg pos abs bool int float trunc',
    'add sub mul truediv floordiv mod',
    'radd rsub rmul rtruediv rfloordiv rmod',
  ],
  ['str', 'str len iter', 'add contains mod', 'mul rmul mod rmod'],
  ['bytes', 'len iter repr', 'add contains', 'mul rmul mod'],
  ['list[T]', 'len iter reversed repr', 'add iadd', 'contains mul'],
  ['tuple[T]', 'len iter repr', 'add', 'contains mul'],
  ['dict[K, V]', 'len iter reversed repr', 'or ior', 'contains'],
  ['set[H]', 'len repr', 'or and sub xor ior iand isub ixor ror rand rsub rxor', 'contains ror rsub'],
  ['frozenset[H]', 'len repr hash', 'or and sub xor ror rand rsub rxor', 'contains'],
  ['range', 'len iter reversed repr', '', 'contains'],
  ['deque[T]', 'len iter reversed repr', 'add iadd', 'contains mul'],
  ['keys[K]', 'len iter', 'or and sub xor ror rand rsub rxor', 'contains'],
  ['slicer', 'repr', '', ''],
  ['iterator[T]', 'iter next', '', ''],
];
const ORDERED = 'lt le gt ge eq ne';

function* rules(): Iterable<string> {
  for (const [type, none, own, any] of METHODS) {
    for (const name of none.split(' ')) yield `any = «${type}».__${name}__()`;
    for (const name of `${own} ${ORDERED}`.trim().split(' ')) yield `any = «${type}».__${name}__(«${type}»)`;
    for (const name of `${any} ${ORDERED}`.trim().split(' ')) yield `any = «${type}».__${name}__(«any»)`;
  }
}

export const SPECIAL = `${[...rules()].join('\n')}
any = «list[T]».__getitem__(«index»)
any = «tuple[T]».__getitem__(«slicer»)
any = «str».__getitem__(«index»)
any = «bytes».__getitem__(«index»)
any = «range».__getitem__(«index»)
any = «dict[K, V]».__getitem__(«K»)
any = «list[T]».__imul__(«#times»)
any = «list[T]».__rmul__(«#times»)
any = «iter[T]».__length_hint__()
any = iter(«list[T]»).__length_hint__()
any = iter(«coll[T]»).__next__()
any = collections.Counter.fromkeys(«str»)
any = dataclasses.is_dataclass(«any»)
any = frozenset(«=iter[H]»).copy()
any = frozenset(«=iter[H]»).difference(«=iter[H]»)
any = frozenset(«=iter[H]»).intersection(«=iter[H]»)
any = frozenset(«=iter[H]»).symmetric_difference(«=iter[H]»)
any = frozenset(«=iter[H]»).isdisjoint(«iter[H]»)
any = frozenset(«=iter[H]»).issubset(«iter[H]»)
any = «dict[K, V]».keys().isdisjoint(«iter[K]»)
any = «dict[K, V]».items().isdisjoint(«iter[pair[K, V]]»)
any = id(«any») == id(«#type»)
any = operator.attrgetter('real', 'imag')(«num»)
any = functools.update_wrapper(lambda $v:T: $v, len).__name__
any = object.__eq__(«any», 5)
any = Exception(«any», «any»).__str__()
any = ValueError(«any»).__repr__()
any = KeyError(«any»).with_traceback(None)
any = OSError(«int», «str»).strerror
any = property(«func[T, U]»).fget is None
none = «dict[K, V]».__setitem__(«K», «V»)
none = «list[T]».__setitem__(«index», «T»)
none = «list[T]».__delitem__(«index»)
none = «deque[T]».__setitem__(«index», «T»)
none = «deque[T]».__delitem__(«index»)
`;
