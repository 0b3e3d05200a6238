"""Phases separated by a Barrier; the action runs once a phase."""
import threading

lines = []
phase = 0


def next_phase():
    global phase
    phase += 1
    lines.append(f"phase {phase} complete")


barrier = threading.Barrier(3, action=next_phase)
lock = threading.Lock()


def worker(n):
    for p in range(2):
        with lock:
            lines.append(f"work in {p}")
        barrier.wait()


threads = [threading.Thread(target=worker, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*lines, sep="\n")
print(barrier.n_waiting, barrier.parties, barrier.broken)
