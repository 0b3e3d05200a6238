"""Triple quotes, implicit joining, docstrings, comments, line continuations, semicolons."""
text = """first
  second "quoted"
third\
 joined"""
print(text)
print(text.splitlines(), len(text))
joined = ("a"
          'b'
          f"{1 + 1}"
          "c")
total = 1 + \
    2 + \
    3
print(joined, total)


def f():
    """A docstring.

    With two paragraphs."""
    return 1


class C:
    'class doc'


print(f.__doc__, C.__doc__, (lambda: 0).__doc__, f())
a = [
    1,
    2,  # a comment in the middle

    3,
]
d = {
    "k": (
        "v"
    ),
}
print(a, d); print("semicolon"); x = 1
# a comment
if (x == 1 and
        total == 6):
    print("long condition")    # trailing comment
print('a' "b" """c""", r'\n' '\n'.join("xy"), 'it''s', "tab\
bed")
