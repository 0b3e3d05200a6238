"""run() is an ordinary call; start() makes the thread."""
import threading


class Show(threading.Thread):
    def run(self):
        print("in", threading.current_thread().name, "self is", self.name)


s = Show(name="show")
s.run()
s.start()
s.join()
t = threading.Thread(target=lambda: print(threading.current_thread().name), name="target")
t.run()
u = threading.Thread(target=print, args=("plain", 1))
u.start()
u.join()
v = threading.Thread(None, print, "positional", ("named", "positionally"), {"sep": "/"})
v.start()
v.join()
print(v.name)
