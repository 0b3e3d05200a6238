/** The module `typing`, whose names say nothing at run time: each can be called on, subscripted and joined by `|`. */

import { native } from '../../language/contract/arguments.js';
import { builtin } from '../../language/contract/machine.js';
import type { Library, TypeSpec } from '../../language/contract/native.js';
import { libraryClasses } from '../functools/functools.js';

const NAMES = (
  'Any AnyStr Awaitable Callable ChainMap ClassVar Collection Concatenate Container Coroutine Counter DefaultDict Deque ' +
  'Dict Final FrozenSet Generator Generic Hashable Iterable Iterator List Literal LiteralString Mapping MutableMapping ' +
  'MutableSequence MutableSet NoReturn Never Optional OrderedDict ParamSpec Protocol Reversible Self Sequence Set ' +
  'Sized SupportsFloat SupportsInt Tuple Type TypeAlias TypeGuard Union Annotated Required NotRequired'
).split(' ');

const annotation = (name: string): TypeSpec => ({ name, module: 'typing' });

/** Decorators and casts that give back what they were given. */
const unchanged = (name: string) => native(`${name}(value, /)`, (_m, value) => value);

export const typingLibrary: Library = {
  types: {
    ...Object.fromEntries(NAMES.map((name) => [`typing.${name}`, annotation(name)])),
    'typing.TypeVar': { name: 'TypeVar', module: 'typing', construct: () => builtin('typing.Any') },
  },
  functions: {
    'typing.cast': native('cast(typ, val)', (_m, _type, value) => value),
    'typing.NewType': native('NewType(name, tp)', (_m, _name, type) => type),
    'typing.final': unchanged('final'),
    'typing.overload': unchanged('overload'),
    'typing.override': unchanged('override'),
    'typing.no_type_check': unchanged('no_type_check'),
    'typing.runtime_checkable': unchanged('runtime_checkable'),
    'typing.assert_type': native('assert_type(val, typ, /)', (_m, value) => value),
  },
  constants: { 'typing.TYPE_CHECKING': false, ...libraryClasses('typing', ['NamedTuple', 'TypedDict']) },
};
