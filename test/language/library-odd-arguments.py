import math
try: print(math.prod([0], start=None))
except TypeError as e: print(e)
try: print(math.prod([0, 3], start='a'))
except TypeError as e: print(e)
try: print(math.prod([2, 3], start='a'))
except TypeError as e: print(e)
import string
try: print(string.capwords(b'a b'))
except TypeError as e: print(e)
