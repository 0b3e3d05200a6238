"""Dining philosophers who take the lower fork first."""
import threading

N = 3
forks = [threading.Lock() for _ in range(N)]
meals = [0] * N


class Philosopher(threading.Thread):
    def __init__(self, seat):
        super().__init__(name=f"philosopher {seat}")
        self.seat = seat
        self.low, self.high = sorted((seat, (seat + 1) % N))

    def run(self):
        for _ in range(2):
            with forks[self.low]:
                with forks[self.high]:
                    meals[self.seat] += 1


table = [Philosopher(seat) for seat in range(N)]
for p in table:
    p.start()
for p in table:
    p.join()
print(meals, [f.locked() for f in forks], table[2].low, table[2].high, table[0].name)
