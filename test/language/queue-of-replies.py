"""A queue sent through a queue: asking a server thread for an answer."""
import queue
import threading


class Server(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.requests = queue.Queue()

    def run(self):
        for reply_to, question in iter(self.requests.get, None):
            try:
                reply_to.put(("ok", question()))
            except Exception as e:
                reply_to.put(("error", f"{type(e).__name__}: {e}"))

    def ask(self, question):
        reply = queue.Queue(1)
        self.requests.put((reply, question))
        return reply.get()


server = Server()
server.start()
print(server.ask(lambda: 6 * 7))
print(server.ask(lambda: 1 / 0))
print(server.ask(lambda: threading.current_thread() is server))
server.requests.put(None)
server.join()
print(server.is_alive(), server.requests.qsize())
