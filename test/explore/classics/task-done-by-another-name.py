# One of two tasks is done, by a method that the text never names: the join waits for the other.
# expect: deadlock join@8 unread tasks:2
import queue
tasks = queue.Queue()
tasks.put('wash')
tasks.put('dry')
getattr(tasks, 'task' + '_done')()
tasks.join()
