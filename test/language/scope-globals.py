"""global names made later, globals() and locals(), shadowed built-ins."""
def make_global():
    global fresh
    fresh = 1


try:
    fresh
except NameError as e:
    print(e)
make_global()
print(fresh, "fresh" in globals(), globals()["fresh"])


def local_names(a, b=2):
    c = a
    return sorted(locals())


print(local_names(1), __name__)
list = [1, 2]
print(list)
del list
print(list("ab"))
