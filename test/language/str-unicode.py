"""Characters beyond ASCII; encodings; widths."""
s = "Grüße, 世界 😀"
print(s, len(s), s[0:5], s[-1], s[::-1], s.upper(), s.lower(), s.encode("utf-8"), len(s.encode()))
print([hex(ord(c)) for c in "é世😀"], "\u00e9" == "é", "e\u0301" == "é", len("e\u0301"), "😀" * 2, "世" in s)
print(s.split(", "), s.find("世"), s.index("😀"), s.count("界"), s.replace("世界", "World"), s.center(20, "·"))
print(repr(s), ascii(s), "队列".encode("utf-8"), b"\xe9\x98\x9f".decode("utf-8"))
print(f"{'中文':>6}|{'中文':<6}|{'中文':^6}|", "%5s|" % "中", "{:*^5}".format("文"))
for c in "中a😀":
    print(c, ord(c), c.isalpha(), c.isprintable(), c.encode("utf-8"))
变量 = "名字可以是中文"
print(变量, "变量" in globals())


def 函数(参数):
    return 参数 * 2


print(函数("双"), 函数.__name__, sorted("中a文B"), max("a中"), "生产者：{}".format(1), "α" < "β", "ΑΒΓ".lower())
print("thread name is：{0}，队列".format("Thread-1"), "\u03b1", "\x7e", "tab\tend", "ｆｕｌｌ".upper())
