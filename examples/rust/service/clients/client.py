"""Cases on standard input, a line each, answered by the service: python3 client.py http://127.0.0.1:8080"""

import http.client
import os
import sys
import threading
import urllib.parse

BLOCK = 1 << 16


def send(connection):
    """Sends a body as it is read, on a thread of its own: the answers come while the cases go."""
    try:
        # Not through sys.stdin: a program cannot end while a thread waits in there.
        while block := os.read(0, BLOCK):
            connection.send(b"%x\r\n%s\r\n" % (len(block), block))
        connection.send(b"0\r\n\r\n")
    except OSError:
        # The service takes no more of it; its answer says why.
        return


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
    threading.Thread(target=send, args=(connection,), daemon=True).start()
    # An answer that stops before its end raises http.client.IncompleteRead.
    with connection.getresponse() as response:
        if response.status != 200:
            sys.exit(response.read().decode())
        while block := response.read1(BLOCK):
            sys.stdout.buffer.write(block)
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
