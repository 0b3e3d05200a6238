"""Methods that search, count and replace."""
s = "the cat sat on the mat"
print(s.find("at"), s.find("dog"), s.rfind("at"), s.find("at", 6), s.find("at", 6, 8), s.find(""))
print(s.index("cat"), s.rindex("the"), s.count("at"), s.count("the"), s.count(""), "aaaa".count("aa"))
print(s.startswith("the"), s.endswith("mat"), s.startswith(("a", "t")), s.endswith(("x", "y")), s.startswith("cat", 4))
print(s.replace("at", "og"), s.replace("at", "og", 1), "abc".replace("", "-"), s.replace("zz", "y"))
print(s.removeprefix("the "), s.removesuffix(" mat"), s.removeprefix("x"))
for call in [lambda: s.index("dog"), lambda: s.rindex("dog"), lambda: "a".join([1, 2]), lambda: "".split("")]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
print("ab" in s, "at" in s, s.partition(" "), s.rpartition(" "), s.partition("zz"), s.rpartition("zz"))
print("a-b_c".translate(str.maketrans("-_", "  ")), "hello".translate({ord("l"): None, ord("h"): "J"}))
print("abc".translate(str.maketrans({"a": "1", "b": None})), "xyz".translate(str.maketrans("x", "y", "z")))
