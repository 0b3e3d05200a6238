for f in [lambda: 'a%s'.__mod__(5), lambda: b'%d'.__mod__(5), lambda: 'x'.__rmod__('%s!'), lambda: 'x'.__rmod__(5), lambda: 'ab'.__rmul__(2), lambda: 'a'.__mod__(5), lambda: b'a'.__rmul__('x')]:
    try:
        print(f())
    except TypeError as e:
        print(e)
