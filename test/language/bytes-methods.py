"""bytes: literals, indexing, methods, encode and decode."""
b = b"hello world"
print(b, b[0], b[:5], len(b), b"world" in b, 104 in b, b + b"!", b * 2, b.upper(), b.split(), b.find(b"o"))
print(b.replace(b"l", b"L"), b.startswith(b"he"), b.decode(), "é中".encode(), "é中".encode("utf-8").decode("utf-8"), b.hex())
print(bytes([65, 66]), bytes(3), bytes("hi", "ascii"), bytes.fromhex("ff00"), list(b"abc"), b"abc" == bytes([97, 98, 99]))
print(b"tab\t quote' \" \x00\xff\\", b'it"s', b"it's", b"", repr(b"\r\n"))
print(b"a,b".split(b","), b",".join([b"x", b"y"]), b"  x ".strip(), b"abc".count(b"b"), b"a" < b"b", sorted([b"b", b"a"]))
print(b"%d items" % 5, b"abc".isalpha(), b"12".isdigit(), int(b"42"), b"x".ljust(3, b"."), b"AbC".swapcase())
for bad in (lambda: b"a" + "b", lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: bytes(["a"]), lambda: b"a"[5], lambda: bytes("x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
for byte in b"ab":
    print(byte, end=" ")
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], isinstance(b, bytes))
