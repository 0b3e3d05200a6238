"""queue.LifoQueue: last in, first out."""
from queue import LifoQueue, Empty, Full

stack = LifoQueue(maxsize=3)
for word in ["first", "second", "third"]:
    stack.put(word)
try:
    stack.put_nowait("fourth")
except Full:
    print("Full at", stack.qsize())
print(stack.get(), stack.get())
stack.put("fifth")
print(stack.get(), stack.get(), stack.empty())
try:
    stack.get(block=False)
except Empty:
    print("Empty")


def reverse(text):
    s = LifoQueue()
    for ch in text:
        s.put(ch)
    out = ""
    while not s.empty():
        out += s.get()
    return out


print(reverse("queue"), isinstance(stack, LifoQueue), type(stack).__name__)
