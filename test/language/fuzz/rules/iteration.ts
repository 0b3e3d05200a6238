/** What gives iterators and functions. */

export const ITERATION = `
iterator[T] = iter(«coll[T]»)
iterator[T] = iter(«iter[T]»)
iterator[T] = reversed(«list[T]»)
iterator[T] = reversed(«seq[T]»)
iterator[T] = («T@v» for $v:U in «iter[U]»)
iterator[T] = («T@v» for $v:U in «iter[U]» if «bool@v»)
iterator[T] = map(«func[U, T]», «iter[U]»)
iterator[T] = map(«func2[U, V, T]», «iter[U]», «iter[V]»)
iterator[T] = filter(«func[T, bool]», «iter[T]»)
iterator[T] = filter(None, «iter[T]»)
iterator[tuple[T]] = zip(«iter[T]», «iter[T]»)
iterator[pair[T, U]] = zip(«iter[T]», «iter[U]»)
iterator[pair[T, U]] = zip(«iter[T]», «iter[U]», strict=True)
iterator[pair[int, T]] = enumerate(«iter[T]»)
iterator[pair[int, T]] = enumerate(«iter[T]», start=«int»)
iterator[T] = itertools.chain(«iter[T]», «iter[T]»)
iterator[T] = itertools.chain.from_iterable(«iter[list[T]]»)
iterator[T] = itertools.islice(«iter[T]», «small»)
iterator[T] = itertools.islice(«iter[T]», «small», None, «#positive»)
iterator[int] = itertools.islice(itertools.count(«int»), «#positive»)
iterator[float] = itertools.islice(itertools.count(«#float», «#float»), «#positive»)
iterator[T] = itertools.islice(itertools.cycle(«iter[T]»), «#positive»)
iterator[T] = itertools.repeat(«T», «#positive»)
iterator[tuple[T]] = itertools.product(«list[T]»[:3], «list[T]»[:3])
iterator[tuple[T]] = itertools.product(«list[T]»[:2], repeat=2)
iterator[tuple[T]] = itertools.permutations(«list[T]»[:3])
iterator[tuple[T]] = itertools.permutations(«list[T]»[:4], «#bit» + 1)
iterator[tuple[T]] = itertools.combinations(«list[T]»[:5], «#positive»)
iterator[tuple[T]] = itertools.combinations_with_replacement(«list[T]»[:3], 2)
iterator[int] = itertools.accumulate(«iter[int]»)
iterator[T] = itertools.accumulate(«iter[T]», «func2[T, T, T]»)
iterator[T] = itertools.accumulate(«iter[T]», «func2[T, T, T]», initial=«T»)
iterator[tuple[T]] = itertools.zip_longest(«iter[T]», «iter[T]»)
iterator[tuple[T]] = itertools.zip_longest(«iter[T]», «iter[T]», fillvalue=«T»)
iterator[T] = itertools.takewhile(«func[T, bool]», «iter[T]»)
iterator[T] = itertools.dropwhile(«func[T, bool]», «iter[T]»)
iterator[T] = itertools.filterfalse(«func[T, bool]», «iter[T]»)
iterator[T] = itertools.starmap(«func2[U, V, T]», «iter[pair[U, V]]»)
iterator[pair[U, list[T]]] = ((k, list(g)) for k, g in itertools.groupby(«iter[T]», «func[T, U]»))
iterator[pair[T, int]] = ((k, len(list(g))) for k, g in itertools.groupby(«iter[T]»))
iterator[T] = itertools.tee(«iter[T]»)[«#bit»]
iterator[T] = itertools.compress(«iter[T]», «iter[bool]»)
iterator[pair[T, T]] = itertools.pairwise(«iter[T]»)
iterator[T] = iter(«iterator[T]».__next__, «T»)

func[T, U] = lambda $v:T: «U@v»
func[T, U] = lambda $v:T: «U@v»
func[T, U] = lambda $v:T, *args, **kw: «U@v»
func[T, U] = functools.partial(«func2[V, T, U]», «V»)
func[T, U] = «dict[T, U]».get
func[T, U] = «dict[T, U]».__getitem__
func[int, bool] = «set[int]».__contains__
func[T, bool] = bool
func[T, str] = str
func[T, str] = repr
func[str, int] = len
func[list[T], int] = len
func[str, str] = str.upper
func[str, str] = str.strip
func[str, list[str]] = str.split
func[str, bool] = str.isalpha
func[str, bool] = «str».__contains__
func[str, str] = «str».join
func[int, int] = abs
func[int, str] = hex
func[int, str] = «str».__getitem__
func[int, int] = «int».__add__
func[float, int] = round
func[T, tuple[T]] = lambda *args: args
func[pair[T, U], T] = operator.itemgetter(0)
func[pair[T, U], U] = operator.itemgetter(1)
func[pair[T, U], tuple[any]] = operator.itemgetter(1, 0)
func[tuple[T], list[T]] = list
func[str, str] = operator.methodcaller('center', «#width», '*')
func[str, int] = operator.methodcaller('find', «word»)
func[any, type] = operator.attrgetter('__class__')
func[any, str] = operator.attrgetter('__class__.__name__')
func2[T, U, V] = lambda $v:T, $w:U: «V@v,w»
func2[T, U, V] = lambda $v:T, $w:U=None: «V@v»
func2[int, int, int] = operator.add
func2[int, int, int] = operator.mul
func2[int, int, int] = max
func2[int, int, int] = divmod
func2[str, str, str] = operator.concat
func2[str, str, list[str]] = str.split
func2[T, U, pair[T, U]] = lambda $v:T, $w:U: («T@v», «U@w»)
func2[T, T, bool] = operator.eq
func2[list[T], int, T] = operator.getitem
func2[any, any, bool] = isinstance
func2[int, str, str] = format
func2[C, C, int] = lambda a, b: (a > b) - (a < b)
`;
