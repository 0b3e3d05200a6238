"""A LifoQueue as an undo stack shared by an editor thread and a logger thread."""
import threading
from queue import LifoQueue, Queue


def editor(undo, log):
    text = ""
    for word in ("hello", " ", "world", "!"):
        undo.put(text)
        text += word
        log.put(f"typed {word!r}")
    while not undo.empty():
        text = undo.get()
        log.put(f"undone to {text!r}")
    log.put(None)


def logger(log):
    for number, line in enumerate(iter(log.get, None), start=1):
        print(f"{number:02d} {line}")


undo, log = LifoQueue(), Queue()
threads = [threading.Thread(target=editor, args=(undo, log)), threading.Thread(target=logger, args=(log,))]
for t in threads:
    t.start()
for t in threads:
    t.join()
