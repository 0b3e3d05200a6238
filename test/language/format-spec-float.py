"""The format mini-language for floats."""
for spec in ["", "f", ".0f", ".1f", ".3f", "8.2f", "<8.2f", "^8.2f", "08.2f", "+.1f", " .1f", "e", ".2e", "E", "g", ".3g",
             "G", "%", ".1%", ",.2f", "_.1f", "10", "<10", ".3", "#.0f", "n", "012,.1f"]:
    print(repr(spec), *["[" + format(value, spec) + "]" for value in (3.14159, -2.5, 1234567.0, 0.0001234, 1e20)])
print(format(float("inf"), ".2f"), format(float("nan"), "5"), format(float("-inf"), "08.1f"), format(1e-7, "g"), format(100000.0, "g"), format(1e6, "g"))
print(format(0.5, ".0f"), format(1.5, ".0f"), format(2.675, ".2f"), format(1e100, ".3g"), format(-0.0, "f"))
try:
    print(format(2.5, "d"))
except ValueError as e:
    print(e)
