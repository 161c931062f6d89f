"""A normal visitor: opens a connection, asks for four pages, leaves, comes again. Prints the 99th percentile of the time
a page takes, the opening of its connection included, in microseconds: visitor.py PORT SECONDS"""

import gc
import socket
import sys
import time

REQUEST = b"GET / HTTP/1.1\r\nHost: manual.example\r\n\r\n"


def page(connection: socket.socket) -> None:
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(262_144)
        if not piece:
            sys.exit("visitor.py: the server closed without an answer")
        received += piece
    head, _, content = received.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200 "):
        sys.exit(f"visitor.py: {head[:40]!r}")
    length = next(int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
    left = length - len(content)
    while left > 0:
        left -= len(connection.recv(262_144))


def visit(port: int) -> list[int]:
    times = []
    start = time.perf_counter_ns()
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(4):
            connection.sendall(REQUEST)
            page(connection)
            times.append(time.perf_counter_ns() - start)
            time.sleep(0.001)
            start = time.perf_counter_ns()
    return times


def main() -> None:
    port, seconds = int(sys.argv[1]), float(sys.argv[2])
    gc.disable()
    times: list[int] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        times += visit(port)
    times.sort()
    print(times[len(times) * 99 // 100] // 1000)


main()
