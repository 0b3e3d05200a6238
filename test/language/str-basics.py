"""Text: indexing, slicing, repetition, iteration."""
s = "Hello, World"
print(s[0], s[-1], s[7:], s[:5], s[::2], s[::-1], s[-5:-1], s[100:], s[3:1])
print(len(s), s + "!", s * 2, "-" * 10, 3 * "ab", "ab" * 0, "ab" * -1)
for i, ch in enumerate("abc"):
    print(i, ch, ord(ch))
print(chr(97), chr(0x4E2D), ord("中"), len("中文"), "中文"[1])
print(str(12) + "3", str(None), str([1, "a"]), str((1,)), repr("it's"), repr('say "hi"'), repr("both ' and \""))
print("a" "b" 'c')
long = ("one "
        "two")
print(long)
print(max("hello"), min("hello"), sorted("hello"), list("abc"), tuple("ab"))
print("%s" % "x", "a,b".split(","), ",".join(["a", "b"]))
x = "abc"
x += "d"
print(x, "b" in x, x == "abcd", x is not None)
print(hash("a") == hash("a"), "a" != "b")
