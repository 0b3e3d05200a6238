"""Ordering, membership, immutability and multiplication of strings."""
names = ["bob", "Alice", "carol", "Dave", "", "bobby"]
print(sorted(names), sorted(names, key=str.lower), min(names), max(names), "bob" < "bobby", "a" > "Z", "é" > "z")
print("a" in "cat", "" in "cat", "at" in "cat", "cat" in ["cat"], "a" == 'a', "a" is not None, "a" != "A")
s = "text"
for attempt in (lambda: s.__setitem__(0, "T"), lambda: s + 5, lambda: 5 + s, lambda: s * "2", lambda: s[1.0], lambda: s - "t", lambda: 5 in s,
                lambda: s.find(5), lambda: s.replace("t"), lambda: s.center(), lambda: s.join(["a", 5]), lambda: s.split(5), lambda: s.nope()):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
try:
    s[0] = "T"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
t = s
s += "!"
print(s, t, s is t, id(t) == id("text") or True)
print("abc" * 3, 2 * "ab" + "c", "-" * 20, "=" * 0 + "|", ("ab" "cd") * 2, "a" + "b" * 2)
print("%s" * 3 % (1, 2, 3), "ab"[::-1], "racecar" == "racecar"[::-1], "".join(sorted("hello")), "".join(set("aaa")))
