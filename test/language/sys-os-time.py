"""sys, os and time, without printing what changes."""
import os
import sys
import time

print(len(sys.argv), sys.version_info >= (3, 11), sys.version_info[0], sys.version_info.major, sys.maxsize)
print(isinstance(os.getpid(), int), os.getpid() == os.getpid(), isinstance(sys.platform, str))
start = time.time()
time.sleep(0.05)
elapsed = time.time() - start
print(isinstance(start, float), elapsed >= 0.045, elapsed < 5)
a, b = time.monotonic(), time.monotonic()
print(b >= a, time.perf_counter() <= time.perf_counter())
time.sleep(0)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
try:
    sys.exit("reason")
except SystemExit as e:
    print("SystemExit", e.code, e.args, isinstance(e, Exception))
try:
    sys.exit()
except SystemExit as e:
    print(e.code)
print(isinstance(time.time_ns(), int), isinstance(time.strftime("%H:%M:%S"), str), len(time.ctime()) > 10)
