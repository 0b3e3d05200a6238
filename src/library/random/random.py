# The module `random`, of which CPython has in C only what draws. `self` is a Random object, or None for the module's own generator. After a seed, numbers are drawn
# in the order in which CPython 3.11 draws them, so that the results are the same. Without one, the world chooses among few
# values, and the machine draws all others.


def random_seed(self, a=None, version=2):
    _random_seed(self, a)


def random_getstate(self):
    return _random_state(self)


def random_setstate(self, state):
    _random_set_state(self, state)


def random_random(self):
    if _random_seeded(self):
        return _random_float(self)
    return _random_draw() / 9007199254740992


def random_getrandbits(self, k):
    if _random_seeded(self):
        return _random_bits(self, k)
    if k < 0:
        raise ValueError('number of bits must be non-negative')
    return random_below(self, 1 << k)


def random_randbytes(self, n):
    return random_getrandbits(self, n * 8).to_bytes(n, 'little')


def random_below(self, n):
    if not _random_seeded(self):
        return random_below_of_world(n)
    bits = n.bit_length()
    while True:
        number = _random_bits(self, bits)
        if number < n:
            return number


def random_below_of_world(n):
    if n == 1:
        return 0
    if n <= 16:
        return _random_choose(n)
    drawn = _random_draw()
    size = 9007199254740992
    while size < n:
        drawn = drawn * 9007199254740992 + _random_draw()
        size *= 9007199254740992
    return drawn * n // size


def random_whole(value, what):
    if isinstance(value, int):
        return value
    whole = int(value)
    if whole != value:
        raise ValueError('non-integer ' + what + ' for randrange()')
    return whole


def random_randrange(self, start, stop=None, step=1):
    first = random_whole(start, 'arg 1')
    if stop is None:
        if step != 1:
            raise TypeError('Missing a non-None stop argument')
        if first <= 0:
            raise ValueError('empty range for randrange()')
        return random_below(self, first)
    last = random_whole(stop, 'stop')
    by = random_whole(step, 'step')
    if by == 0:
        raise ValueError('zero step for randrange()')
    count = (last - first + by + (-1 if by > 0 else 1)) // by
    if count <= 0:
        details = ' (%d, %d, %d)' % (first, last, last - first) if by == 1 else ''
        raise ValueError('empty range for randrange()' + details)
    return first + by * random_below(self, count)


def random_randint(self, a, b):
    return random_randrange(self, a, b + 1)


def random_choice(self, seq):
    if len(seq) == 0:
        raise IndexError('Cannot choose from an empty sequence')
    return seq[random_below(self, len(seq))]


def random_shuffle(self, x):
    for last in range(len(x) - 1, 0, -1):
        other = random_below(self, last + 1)
        x[last], x[other] = x[other], x[last]


def random_sums(numbers):
    sums = []
    total = None
    for number in numbers:
        total = number if total is None else total + number
        sums.append(total)
    return sums


def random_place(sums, number, low, high):
    while low < high:
        middle = (low + high) // 2
        if number < sums[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def random_choices(self, population, weights=None, *, cum_weights=None, k=1):
    count = len(population)
    if weights is None and cum_weights is None:
        if not _random_seeded(self) and count > 0:
            return [population[random_below(self, count)] for _ in range(k)]
        return [population[_math_floor(random_random(self) * float(count))] for _ in range(k)]
    if cum_weights is not None and weights is not None:
        raise TypeError('Cannot specify both weights and cumulative weights')
    if isinstance(weights, int):
        raise TypeError('The number of choices must be a keyword argument: k=' + repr(weights))
    sums = random_sums(weights) if cum_weights is None else cum_weights
    if len(sums) != count:
        raise ValueError('The number of weights does not match the population')
    total = sums[-1] + 0.0
    if total <= 0.0:
        raise ValueError('Total of weights must be greater than zero')
    if not _math_isfinite(total):
        raise ValueError('Total of weights must be finite')
    return [population[random_place(sums, random_random(self) * total, 0, count - 1)] for _ in range(k)]


def random_sample(self, population, k, *, counts=None):
    if not _random_is_sequence(population):
        raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
    size = len(population)
    if counts is not None:
        return random_sample_of_counts(self, population, k, random_sums(counts))
    if not 0 <= k <= size:
        raise ValueError('Sample larger than population or is negative')
    # CPython keeps a set of what was taken where that needs less room than a copy of the population.
    room = 21
    if k > 5:
        room += 4 ** _math_ceil(_math_log(k * 3, 4))
    if size <= room:
        return random_sample_of_copy(self, list(population), k)
    return random_sample_of_places(self, population, k)


def random_sample_of_counts(self, population, k, sums):
    if len(sums) != len(population):
        raise ValueError('The number of counts does not match the population')
    total = sums.pop()
    if not isinstance(total, int):
        raise TypeError('Counts must be integers')
    if total <= 0:
        raise ValueError('Total of counts must be greater than zero')
    places = random_sample(self, range(total), k)
    return [population[random_place(sums, place, 0, len(sums))] for place in places]


def random_sample_of_copy(self, pool, k):
    result = []
    for left in range(len(pool), len(pool) - k, -1):
        place = random_below(self, left)
        result.append(pool[place])
        pool[place] = pool[left - 1]
    return result


def random_sample_of_places(self, population, k):
    places = {}
    while len(places) < k:
        places[random_below(self, len(population))] = True
    return [population[place] for place in places]


def random_uniform(self, a, b):
    return a + (b - a) * random_random(self)


def random_triangular(self, low=0.0, high=1.0, mode=None):
    number = random_random(self)
    if mode is not None and high == low:
        return low
    middle = 0.5 if mode is None else (mode - low) / (high - low)
    if number > middle:
        return high + (low - high) * _math_sqrt((1.0 - number) * (1.0 - middle))
    return low + (high - low) * _math_sqrt(number * middle)


def random_gauss(self, mu=0.0, sigma=1.0):
    state = _random_state(self)
    kept = state[2] if state else None
    if kept is not None:
        _random_keep(self, None)
        return mu + kept * sigma
    angle = random_random(self) * 6.283185307179586
    radius = _math_sqrt(-2.0 * _math_log(1.0 - random_random(self)))
    if state:
        _random_keep(self, _math_sin(angle) * radius)
    return mu + _math_cos(angle) * radius * sigma


def random_normalvariate(self, mu=0.0, sigma=1.0):
    while True:
        first = random_random(self)
        second = 1.0 - random_random(self)
        z = 1.7155277699214135 * (first - 0.5) / second
        if z * z / 4.0 <= -_math_log(second):
            return mu + z * sigma


def random_lognormvariate(self, mu, sigma):
    return _math_exp(random_normalvariate(self, mu, sigma))


def random_expovariate(self, lambd):
    return -_math_log(1.0 - random_random(self)) / lambd


def random_gammavariate(self, alpha, beta):
    if alpha <= 0.0 or beta <= 0.0:
        raise ValueError('gammavariate: alpha and beta must be > 0.0')
    if alpha == 1.0:
        return -_math_log(1.0 - random_random(self)) * beta
    return (random_large_gamma(self, alpha) if alpha > 1.0 else random_small_gamma(self, alpha)) * beta


# Cheng 1977, algorithm GB.
def random_large_gamma(self, alpha):
    scale = _math_sqrt(2.0 * alpha - 1.0)
    b = alpha - 1.3862943611198906
    c = alpha + scale
    while True:
        first = random_random(self)
        if 1e-7 < first < 0.9999999:
            second = 1.0 - random_random(self)
            v = _math_log(first / (1.0 - first)) / scale
            x = alpha * _math_exp(v)
            z = first * first * second
            r = b + c * v - x
            if r + 2.504077396776274 - 4.5 * z >= 0.0 or r >= _math_log(z):
                return x


# Ahrens and Dieter 1974, algorithm GS.
def random_small_gamma(self, alpha):
    b = (2.718281828459045 + alpha) / 2.718281828459045
    while True:
        p = b * random_random(self)
        x = p ** (1.0 / alpha) if p <= 1.0 else -_math_log((b - p) / alpha)
        second = random_random(self)
        if second <= (x ** (alpha - 1.0) if p > 1.0 else _math_exp(-x)):
            return x


def random_betavariate(self, alpha, beta):
    y = random_gammavariate(self, alpha, 1.0)
    if y == 0:
        return 0.0
    return y / (y + random_gammavariate(self, beta, 1.0))


def random_paretovariate(self, alpha):
    return (1.0 - random_random(self)) ** (-1.0 / alpha)


def random_weibullvariate(self, alpha, beta):
    return alpha * (-_math_log(1.0 - random_random(self))) ** (1.0 / beta)


# Best and Fisher 1979, with Mardia's correction.
def random_vonmisesvariate(self, mu, kappa):
    if kappa <= 1e-6:
        return 6.283185307179586 * random_random(self)
    s = 0.5 / kappa
    r = s + _math_sqrt(1.0 + s * s)
    while True:
        z = _math_cos(3.141592653589793 * random_random(self))
        d = z / (r + z)
        second = random_random(self)
        if second < 1.0 - d * d or second <= (1.0 - d) * _math_exp(d):
            break
    q = 1.0 / r
    angle = _math_acos((q + z) / (1.0 + q * z))
    if random_random(self) > 0.5:
        return (mu + angle) % 6.283185307179586
    return (mu - angle) % 6.283185307179586


class Random:
    __module__ = 'random'
    VERSION = 3

    def __init__(self, x=None):
        random_seed(self, x)

    def seed(self, a=None, version=2):
        random_seed(self, a)

    def getstate(self):
        return random_getstate(self)

    def setstate(self, state):
        random_setstate(self, state)

    def random(self):
        return random_random(self)

    def getrandbits(self, k):
        return random_getrandbits(self, k)

    def randbytes(self, n):
        return random_randbytes(self, n)

    def randrange(self, start, stop=None, step=1):
        return random_randrange(self, start, stop, step)

    def randint(self, a, b):
        return random_randint(self, a, b)

    def choice(self, seq):
        return random_choice(self, seq)

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        return random_choices(self, population, weights, cum_weights=cum_weights, k=k)

    def shuffle(self, x):
        random_shuffle(self, x)

    def sample(self, population, k, *, counts=None):
        return random_sample(self, population, k, counts=counts)

    def uniform(self, a, b):
        return random_uniform(self, a, b)

    def triangular(self, low=0.0, high=1.0, mode=None):
        return random_triangular(self, low, high, mode)

    def gauss(self, mu=0.0, sigma=1.0):
        return random_gauss(self, mu, sigma)

    def normalvariate(self, mu=0.0, sigma=1.0):
        return random_normalvariate(self, mu, sigma)

    def lognormvariate(self, mu, sigma):
        return random_lognormvariate(self, mu, sigma)

    def expovariate(self, lambd):
        return random_expovariate(self, lambd)

    def gammavariate(self, alpha, beta):
        return random_gammavariate(self, alpha, beta)

    def betavariate(self, alpha, beta):
        return random_betavariate(self, alpha, beta)

    def paretovariate(self, alpha):
        return random_paretovariate(self, alpha)

    def weibullvariate(self, alpha, beta):
        return random_weibullvariate(self, alpha, beta)

    def vonmisesvariate(self, mu, kappa):
        return random_vonmisesvariate(self, mu, kappa)
