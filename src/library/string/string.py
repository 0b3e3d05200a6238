# The part of the module `string` that is written in Python.


def capwords(s, sep=None):
    words = [str.capitalize(word) for word in s.split(sep)]
    return (sep or ' ').join(words)
