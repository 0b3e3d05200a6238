# What is put into a queue of tasks before anybody works on it is waited for in vain.
# expect: deadlock done@7 unread tasks:3
import queue
tasks = queue.PriorityQueue()
for task in ('type', 'read', 'draw'): tasks.put(task)
print(tasks.queue)
tasks.join()
