# expect: finished; error ValueError@8
# A process that is killed before its exception was told has none: its exit code is the signal's.
from multiprocessing import Process


def work():
    # Only a process that comes to its end before the signal fails.
    raise ValueError


process = Process(target=work)
process.start()
process.terminate()
process.join()
print(process.exitcode)
