"""Escapes in string literals, and what repr makes of characters."""
print("tab\there", "new\nline", "back\\slash", 'single\'quote', "double\"quote")
print("\x41\u4e2d\U0001F600\u2022" == "A中😀•", "\101", "nul:" + repr("\0"))
print(r"raw\n", r"\d+", len(r"\n"), len("\n"))
print(repr("a\tb\nc\rd\\e"), repr("\x00\x1f\x7f\xa0"), repr("é中😀"), repr("\u200b\ud800"))
print(repr("\a\b\f\v"), ascii("é中😀'"))
print("""three
lines "quoted"
here""")
print("continued \
on the next line")
print('''it's "fine"''')
print(len("😀"), "😀"[0], ["\n", "'", '"'])
print(b"bytes\x00\xff\n'", b"abc"[0], rb"\x")
print("unknown escapes stay", "a\\qb")
print(f"{'nested'}\t|", f"{{braces}}", rf"\{1}")
