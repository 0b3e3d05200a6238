"""Downloads by a few threads, with failures, retries and statistics."""
import queue
import random
import threading
import time

random.seed(11)
urls = [f"http://example.com/{name}" for name in ("a", "b", "c", "d")]
tasks, results = queue.Queue(), {}
lock = threading.Lock()


class DownloadError(Exception):
    pass


def fetch(url, attempt):
    time.sleep(0.005)
    if url.endswith("c") and attempt < 3:
        raise DownloadError(f"{url}: attempt {attempt} failed")
    return len(url) * attempt


def worker():
    while True:
        try:
            url, attempt = tasks.get(timeout=0.1)
        except queue.Empty:
            return
        try:
            size = fetch(url, attempt)
            with lock:
                results[url] = size
        except DownloadError as e:
            print("retrying:", e)
            tasks.put((url, attempt + 1))
        finally:
            tasks.task_done()


for url in urls:
    tasks.put((url, 1))
workers = [threading.Thread(target=worker) for _ in range(2)]
for w in workers:
    w.start()
tasks.join()
for w in workers:
    w.join()
for url in sorted(results):
    print("%-24s %3d bytes" % (url, results[url]))
