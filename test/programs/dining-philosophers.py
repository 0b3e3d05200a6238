import threading
import time


class Philosopher(threading.Thread):
    def __init__(self, index, left, right):
        threading.Thread.__init__(self)
        self.index = index
        self.left = left
        self.right = right

    def run(self):
        for _ in range(2):
            time.sleep(0.005)
            print('Philosopher %s is hungry.' % self.index)
            self.dine()

    def dine(self):
        fork1, fork2 = self.left, self.right
        while True:
            fork1.acquire()
            locked = fork2.acquire(False)
            if locked:
                break
            fork1.release()
            fork1, fork2 = fork2, fork1
        print('Philosopher %s starts eating.' % self.index)
        time.sleep(0.005)
        print('Philosopher %s finishes eating.' % self.index)
        fork2.release()
        fork1.release()


def main():
    forks = [threading.Semaphore() for _ in range(3)]
    philosophers = [Philosopher(i, forks[i % 3], forks[(i + 1) % 3]) for i in range(3)]
    for p in philosophers:
        p.start()
    for p in philosophers:
        p.join()
    print("Now we're finishing.")


if __name__ == '__main__':
    main()
