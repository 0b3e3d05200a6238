"""Methods about case and about what a string is made of."""
s = "hello World"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), "ß".casefold(), "ÄÖ".lower())
print("it's a dog's life".title(), "UPPER".istitle(), "Upper Case".istitle())
for t in ["abc", "abc1", "123", "", " ", "Abc", "ABC", "a b", "_x", "1x", "中文", "²", "٣"]:
    print(repr(t), t.isalpha(), t.isdigit(), t.isalnum(), t.isspace(), t.isupper(), t.islower(),
          t.isidentifier(), t.isdecimal(), t.isnumeric(), t.isascii())
print("printable".isprintable(), "not\n".isprintable())
print("straße".upper(), "ŉ".upper(), "İ".lower() == "i̇")
print("class".isidentifier(), "x".zfill(4), "-42".zfill(6), "+1".zfill(2))
