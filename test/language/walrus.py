"""Assignment expressions."""
data = [1, 5, 9, 12]
if (n := len(data)) > 3:
    print("long:", n)
it = iter(data)
while (x := next(it, None)) is not None:
    print(x, end=" ")
print()
print([y for v in data if (y := v * 2) > 8], y)
print((a := 5) + a, (b := a + 1, b * 2))
def f():
    if any((found := v) > 4 for v in data):
        return found
print(f())
print(f"{(z := 3)} {z}", len(s := "hello"), s)
stack = [3, 2, 1]
while stack and (top := stack.pop()) < 3:
    print("top", top)
print(not (w := False), w)
d = {"k": None}
if (value := d.get("k")) is None:
    print("none", value)
