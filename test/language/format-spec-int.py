"""The format mini-language for integers."""
for spec in ["", "d", "5", "<5", "^5", ">5", "05", "+", "-", " ", "+05", "=+6", "*=6", "x", "X", "#x", "#X", "o", "#o", "b",
             "#b", "08b", "#010x", ",", "_", "_x", "c", "e", ".2f", "%", "n", "#06b", "*<8,", "0>5", "g"]:
    for value in [65, -65]:
        try:
            print(repr(spec), value, "[" + format(value, spec) + "]")
        except Exception as e:
            print(repr(spec), value, type(e).__name__, e)
print(format(1234567890, ","), format(1234567, "_"), format(0xFFFFFFFF, "_b"), format(12345, "015,"))
for spec in ["s", ".2d", "z", "5.5"]:
    try:
        print(format(5, spec))
    except Exception as e:
        print(type(e).__name__, e)
