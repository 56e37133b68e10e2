"""Cases on standard input, a line each, answered by the service: python3 client.py http://127.0.0.1:8080"""

import http.client
import shutil
import sys
import threading
import urllib.parse


class Lines:
    """A body that is sent as it is read, on a thread of its own: the answers come while the cases go."""

    def __init__(self, connection, lines):
        self._connection = connection
        self._lines = lines
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    def _send(self):
        while block := self._lines.read1(1 << 16):
            self._connection.send(b"%x\r\n%s\r\n" % (len(block), block))
        self._connection.send(b"0\r\n\r\n")

    def join(self):
        self._thread.join()


def connected(address):
    parts = urllib.parse.urlsplit(address)
    kinds = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}
    if parts.scheme not in kinds:
        sys.exit(f"{address}: an address begins with http:// or https://")
    return kinds[parts.scheme](parts.netloc)


def main(address):
    connection = connected(address)
    connection.putrequest("POST", "/evaluate/lines")
    connection.putheader("Content-Type", "application/x-ndjson")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    lines = Lines(connection, sys.stdin.buffer)
    # An answer that stops before its end raises http.client.IncompleteRead.
    with connection.getresponse() as response:
        if response.status != 200:
            sys.exit(response.read().decode())
        shutil.copyfileobj(response, sys.stdout.buffer)
    lines.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
