import heapq, queue
def attempt(f, *args):
    try:
        return f(*args)
    except TypeError as e:
        return str(e)
h = [4, (0.5, 1), 5]
print(attempt(heapq.heappush, h, 1), h)
print(attempt(heapq.heappop, h), h)
for item in 3, 2, 'a', 0, (1,), 7:
    print(attempt(heapq.heappush, h, item), h)
while h:
    print(attempt(heapq.heappop, h), h)
h = [9, 3, 'b', 1, 7, 2, 5]
print(attempt(heapq.heapify, h), h)
print(attempt(heapq.heapreplace, h, 0), h)
print(attempt(heapq.heappushpop, h, 6), h)
