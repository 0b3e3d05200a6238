from multiprocessing import Pipe, Process


def child(conn):
    conn.send(["hello", 42, None])
    while True:
        question = conn.recv()
        if question == "bye":
            print("child: bye")
            break
        conn.send("answer to " + question)
    conn.close()


if __name__ == "__main__":
    parent_conn, child_conn = Pipe()
    p = Process(target=child, args=(child_conn,))
    p.start()
    print(parent_conn.recv())
    for question in ("why?", "how?"):
        parent_conn.send(question)
        print("parent got:", parent_conn.recv())
    parent_conn.send("bye")
    p.join()
    print("exit code", p.exitcode)
