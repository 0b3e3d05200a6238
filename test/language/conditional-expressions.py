"""if/elif/else, conditional expressions, truthiness in practice."""
def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif score >= 70:
        return "C"
    else:
        return "F"


def sign(n):
    return "+" if n > 0 else "-" if n < 0 else "0"


for score in (95, 85, 75, 10):
    print(score, grade(score), end="; ")
print([sign(n) for n in (5, -5, 0)], "even" if 4 % 2 == 0 else "odd")
name = ""
print(name or "anonymous", name and name[0], (lambda: "called")() if True else 1 / 0)
x = 5
if x > 3 and not x == 4 or x is None: print("compound")
if x:
    if x > 10:
        print("big")
    else:
        print("small")
values = [None, 0, "", [], "x"]
print([v for v in values if v is not None], [bool(v) for v in values], [v if v else "-" for v in values])
result = []
for n in range(1, 16):
    result.append("FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else n)
print(*result)
print((1, 2)[x > 3], ["no", "yes"][x == 5], {True: "t", False: "f"}[x < 3])
