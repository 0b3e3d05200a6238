/** What gives containers, and what comes out of them. */

export const CONTAINERS = `
T = «seq[T]»[«index»]
T = «list[T]»[«index»]
T = «tuple[T]»[«index»]
T = «deque[T]»[«index»]
T = «list[T]».pop()
T = «list[T]».pop(«index»)
T = «deque[T]».pop()
T = «deque[T]».popleft()
H = «set[H]».pop() if «bool» else «H»
V = «dict[K, V]»[«K»]
V = «dict[K, V]».get(«K», «V»)
V = «dict[K, V]».pop(«K», «V»)
V = «dict[K, V]».pop(«K»)
V = «dict[K, V]».setdefault(«K», «V»)
V = «defaults[K, V]»[«K»]
A = «pair[A, B]»[0]
B = «pair[A, B]»[-1]
T = max(«coll[T]», default=«T»)
T = max(«iter[T]», key=lambda $v:T: «C@v»)
T = min(«iter[T]», key=«func[T, int]», default=«T»)
T = «T» if «bool» else «T»
T = [«T», «T»][«bool»]
T = ($v := «T»)
T = (lambda: «T»)()
T = (lambda $v:U: «T@v»)(«U»)
T = (lambda $v:U, $w:int=«int»: «T@v,w»)(«U»)
T = (lambda *, $v:U: «T@v»)($v=«U»)
T = next(iter(«coll[T]»))
T = next(«iterator[T]», «T»)
T = next(«iterator[T]»)
T = «T» or «T»
D = copy.copy(«!D»)
D = copy.deepcopy(«!D»)
T = functools.reduce(«func2[T, T, T]», «iter[T]»)
T = functools.reduce(«func2[T, U, T]», «iter[U]», «T»)
T = operator.getitem(«list[T]», «index»)
T = operator.itemgetter(«index»)(«seq[T]»)
T = getattr(«any», «#attribute text», «T»)
T = typing.cast(int, «T»)
T = «func[U, T]»(«U»)
T = functools.partial(«func2[U, V, T]», «U»)(«V»)
C = max(«C», «C»)
C = min(«C», «C», «C»)
C = max(«iter[C]»)
C = sorted(«iter[C]»)[«index»]
C = heapq.nsmallest(2, «iter[C]»)[0]
num = max(«iter[num]»)

index = «small»
index = «#index»
index = «#index»
index = -«#positive»


list[T] = [«=T», «=T», «=T»]
list[T] = [*«iter[T]», «T»]
list[T] = [«T»] * «#times»
list[T] = «list[T]» + «list[T]»
list[T] = «list[T]»[«#slice»]
list[T] = «list[T]»[«slicer»]
list[T] = list(«iter[T]»)
list[T] = list(reversed(«list[T]»))
list[T] = list(reversed(«seq[T]»))
list[T] = «list[T]».copy()
list[T] = [«T@v» for $v:U in «iter[U]»]
list[T] = [«T@v» for $v:U in «iter[U]» if «bool@v»]
list[T] = [«T@v,w» for $v:U in «iter[U]» for $w:V in «iter[V]@v» if «bool@w»][:9]
list[T] = [«T@v,w» for $v:K, $w:V in «dict[K, V]».items()]
list[T] = [«T@v,w» for $v:int, $w:V in enumerate(«iter[V]»)]
list[T] = [$w for $v:U in «iter[U]» if ($w := «T@v»)]
list[T] = [«T»] if «bool» else []
list[list[T]] = [[«T@v»] * 2 for $v:int in range(«#positive»)]
list[C] = sorted(«iter[C]»)
list[C] = sorted(«iter[C]», reverse=«bool»)
list[T] = sorted(«iter[T]», key=«func[T, C]»)
list[T] = sorted(«iter[T]», key=len, reverse=«bool»)
list[T] = sorted(«iter[T]», key=lambda $v:T: type($v).__name__)
list[T] = sorted(«iter[T]», key=functools.cmp_to_key(«func2[T, T, int]»))
list[V] = list(«dict[K, V]».values())
list[int] = list(range(«small»))
list[int] = list(range(«small», «small», «#step»))
list[int] = list(«bytes»)
list[float] = [«=num», «=num»]
list[C] = heapq.nlargest(«small», «iter[C]»)
list[T] = heapq.nsmallest(«small», «iter[T]», key=«func[T, C]»)
list[C] = list(heapq.merge(sorted(«iter[C]»), sorted(«iter[C]»)))
list[pair[T, int]] = «counter[T]».most_common()
list[pair[T, int]] = «counter[T]».most_common(«small»)
list[pair[K, V]] = list(«dict[K, V]».items())
list[pair[T, U]] = list(zip(«iter[T]», «iter[U]»))
list[pair[int, T]] = list(enumerate(«iter[T]», «int»))

tuple[T] = («=T», «=T»)
tuple[T] = («=T»,)
tuple[T] = tuple(«iter[T]»)
tuple[T] = «tuple[T]» + «tuple[T]»
tuple[T] = «tuple[T]» * «#times»
tuple[T] = «tuple[T]»[«#slice»]
tuple[T] = (*«iter[T]», «T»)
tuple[T] = tuple(«T@v» for $v:U in «iter[U]»)
tuple[int] = «slicer».indices(«#positive»)
tuple[int] = divmod(«int», «int»)
tuple[int] = «int».as_integer_ratio()
tuple[int] = «float».as_integer_ratio()
tuple[float] = math.modf(«float»)
pair[A, B] = («=A», «=B»)
pair[K, V] = «dict[K, V]».popitem()
pair[K, V] = «ordered[K, V]».popitem(last=«bool»)
slicer = slice(None, «index»)
slicer = slice(«index», «index», «#step»)

set[H] = {«=H», «=H», «=H»}
set[H] = {*«=iter[H]», «=H»}
set[H] = set(«=iter[H]»)
set[H] = set()
set[H] = «set[H]» | «set[H]»
set[H] = «set[H]» & «frozenset[H]»
set[H] = «set[H]» - «set[H]»
set[H] = «set[H]» ^ «set[H]»
set[H] = «set[H]».union(«=iter[H]», «=iter[H]»)
set[H] = «set[H]».intersection(«=iter[H]»)
set[H] = «set[H]».difference(«=iter[H]»)
set[H] = «set[H]».symmetric_difference(«=iter[H]»)
set[H] = «set[H]».copy()
set[H] = {«=H@v» for $v:U in «iter[U]»}
set[H] = {«=H@v» for $v:U in «iter[U]» if «bool@v»}
set[H] = «dict[H, V]».keys() & «=set[H]»
set[H] = «dict[H, V]».keys() - «=iter[H]»
set[H] = «dict[H, V]».keys() | «=set[H]»
frozenset[H] = frozenset(«=iter[H]»)
frozenset[H] = «frozenset[H]» | «set[H]»
frozenset[H] = «frozenset[H]» - «set[H]»
frozenset[H] = «frozenset[H]».union(«=iter[H]»)

dict[K, V] = {«=K»: «=V», «=K»: «=V»}
dict[K, V] = {**«dict[K, V]», «K»: «V»}
dict[K, V] = dict(«iter[pair[K, V]]»)
dict[K, V] = dict(zip(«iter[K]», «iter[V]»))
dict[K, V] = dict.fromkeys(«iter[K]», «V»)
dict[K, V] = «dict[K, V]» | «dict[K, V]»
dict[K, V] = «dict[K, V]».copy()
dict[K, V] = {«K@v»: «V@v» for $v:U in «iter[U]»}
dict[K, V] = {«K@v»: «V@w» for $v:K, $w:V in «dict[K, V]».items() if «bool@v»}
dict[str, V] = dict(a=«V», b=«V»)
dict[str, V] = dict(«dict[str, V]», c=«V»)
dict[K, V] = dict(sorted(«dict[K, V]».items(), key=«func[pair[K, V], C]»))
counter[K] = collections.Counter(«iter[K]»)
counter[K] = collections.Counter(«dict[K, int]»)
counter[K] = «counter[K]» + «counter[K]»
counter[K] = «counter[K]» - «counter[K]»
counter[K] = «counter[K]» & «counter[K]»
counter[K] = «counter[K]» | «counter[K]»
counter[K] = +«counter[K]»
counter[K] = -«counter[K]»
counter[str] = collections.Counter(«str»)
counter[str] = collections.Counter(a=«int», b=«int»)
int = «counter[K]».total()
int = «counter[K]»[«K»]
list[K] = list(itertools.islice(«counter[K]».elements(), 9))
defaults[K, V] = collections.defaultdict(lambda: «V», «dict[K, V]»)
defaults[K, int] = collections.defaultdict(int)
defaults[K, list[T]] = collections.defaultdict(list, {«K»: [«T»]})
ordered[K, V] = collections.OrderedDict(«iter[pair[K, V]]»)
ordered[K, V] = collections.OrderedDict(«dict[K, V]»)
ordered[K, V] = collections.OrderedDict.fromkeys(«iter[K]», «V»)
deque[T] = collections.deque(«iter[T]»)
deque[T] = collections.deque(«iter[T]», «#positive»)
deque[T] = collections.deque(«iter[T]», maxlen=«#positive»)
deque[T] = «deque[T]» + «deque[T]»
deque[T] = «deque[T]» * «#times»
deque[T] = «deque[T]».copy()
any = «deque[T]».maxlen
keys[K] = «dict[K, V]».keys()
coll[V] = «dict[K, V]».values()
coll[pair[K, V]] = «dict[K, V]».items()

range = range(«small»)
range = range(«index», «index»)
range = range(«index», «index», «#step»)
range = «range»[«#slice»]
int = «range»[«index»]
int = «range».start + «range».stop * «range».step
bool = «range» == «range»

none = «list[T]».append(«T»)
none = «list[T]».extend(«iter[T]»)
none = «list[T]».insert(«index», «T»)
none = «list[T]».remove(«T»)
none = «list[T]».reverse()
none = «list[T]».clear()
none = «list[C]».sort()
none = «list[T]».sort(key=«func[T, C]», reverse=«bool»)
none = «deque[T]».append(«T»)
none = «deque[T]».appendleft(«T»)
none = «deque[T]».extend(«iter[T]»)
none = «deque[T]».extendleft(«iter[T]»)
none = «deque[T]».rotate(«index»)
none = «deque[T]».insert(«index», «T»)
none = «deque[T]».remove(«T»)
none = «deque[T]».reverse()
none = «deque[T]».clear()
none = «set[H]».add(«=H»)
none = «set[H]».discard(«H»)
none = «set[H]».remove(«H»)
none = «set[H]».update(«=iter[H]», «=iter[H]»)
none = «set[H]».difference_update(«=iter[H]»)
none = «set[H]».intersection_update(«=iter[H]»)
none = «set[H]».symmetric_difference_update(«=iter[H]»)
none = «set[H]».clear()
none = «dict[K, V]».update(«dict[K, V]»)
none = «dict[K, V]».update(«iter[pair[K, V]]»)
none = «dict[str, V]».update(a=«V», z=«V»)
none = «dict[K, V]».clear()
none = «counter[K]».update(«iter[K]»)
none = «counter[K]».subtract(«iter[K]»)
none = «counter[K]».subtract(«dict[K, int]»)
none = «ordered[K, V]».move_to_end(«K»)
none = «ordered[K, V]».move_to_end(«K», last=«bool»)
none = heapq.heapify(«list[C]»)
none = heapq.heappush(«list[C]», «C»)
C = heapq.heappop(«list[C]»)
C = heapq.heapreplace(«list[C]», «C»)
C = heapq.heappushpop(«list[C]», «C»)
none = operator.setitem(«list[T]», «index», «T»)
none = operator.delitem(«dict[K, V]», «K»)
none = setattr(«any», «#attribute text», «any»)
none = delattr(«any», «#attribute text»)
none = None
any = [].append(«T»)
any = «any» and «any»
any = [«any», «any», «any»]
any = («any», «any»)
any = {«K»: «any»}
any = «any».«#attribute»
any = «any»()
any = «any» + «any»
any = «any» * «small»
any = «any»[«index»]
any = «list[T]» < «list[T]»
any = reversed(«dict[K, V]»)
any = {**«any»}
any = [*«any»]
any = len(«any»)
any = «#type»(«any»)
any = «#type»()
any = «#type»
any = type(«any»)
any = type(«any»)(«any»)
any = «any».__class__
any = Ellipsis
any = ...
any = NotImplemented
any = range(«any», «any»)
any = «any».__eq__(«any»)
any = print(«any», «any», sep=«word», end=«word»)
any = print(*«iter[T]», sep=«word»)
any = «#type».mro()
any = «#type».__bases__
any = vars(«any»)
any = sorted(dir(«any»))[:0]
any = zip(«any»)
any = callable
`;
