def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(20))
class A:
    i = 0
    while True:
        i += 1
        if i > 20000:
            break
print(A.i)
keep = []
for i in range(450000):
    pair = [i, {i: i}]
    if i % 100000 == 0:
        keep.append(pair)
print(len(keep), keep[-1])
i = 0
while i < 3000000:
    i += 1
print(i)
