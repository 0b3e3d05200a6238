# expect: finished
from threading import Event, Thread

event = Event()
Thread(target=event.wait).start()
event.set()
