# belief: the end of file comes when the writer has closed its end
# told: write end is still open in
import multiprocessing


def read(reading):
    try:
        while True:
            reading.recv()
    except EOFError:
        pass


if __name__ == "__main__":
    reading, writing = multiprocessing.Pipe(duplex=False)
    reader = multiprocessing.Process(target=read, args=(reading,))
    reader.start()
    writing.send(1)
    writing.close()
    reader.join()
