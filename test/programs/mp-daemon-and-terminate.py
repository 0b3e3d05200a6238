import multiprocessing
import sys
import time


def daemon():
    p = multiprocessing.current_process()
    print("Starting:", p.name)
    sys.stdout.flush()
    time.sleep(20)
    print("Exiting :", p.name)


def non_daemon():
    p = multiprocessing.current_process()
    print("Starting:", p.name)
    time.sleep(0.02)
    print("Exiting :", p.name)


if __name__ == "__main__":
    d = multiprocessing.Process(name="daemon", target=daemon)
    d.daemon = True
    n = multiprocessing.Process(name="non-daemon", target=non_daemon)
    s = multiprocessing.Process(name="slow", target=time.sleep, args=(30,))
    d.start()
    time.sleep(0.05)
    n.start()
    s.start()
    d.join(0.05)
    print("d.is_alive()", d.is_alive())
    n.join()
    s.terminate()
    s.join()
    print("s.exitcode", s.exitcode)
