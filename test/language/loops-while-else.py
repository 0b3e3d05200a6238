"""while and for with break, continue and else."""
n = 3
while n:
    print("n is", n)
    n -= 1
else:
    print("while ended by itself")
while True:
    n += 1
    if n == 2:
        continue
    if n > 3:
        print("break at", n)
        break
else:
    print("never printed")
for x in [4, 9, 11]:
    for d in range(2, x):
        if x % d == 0:
            print(x, "=", d, "*", x // d)
            break
    else:
        print(x, "is prime")
for i in range(0):
    pass
else:
    print("empty loop also has an else, i unset:", "i" in globals())
for i in range(10, 0, -3):
    print(i, end=" ")
print()
for letter in "ab":
    for number in 1, 2:
        if number == 2 and letter == "a":
            continue
        print(letter, number)
print(i, letter)
while False:
    print("no")
else:
    print("else of while False")
