"""Sends a file with one submission on each line: python3 batch.py SUBMISSIONS.ndjson (standard library only).

A thread sends while the program reads, so the file may be of any size.
"""

import http.client
import json
import os
import sys
import threading
import urllib.parse

service = urllib.parse.urlsplit(os.environ.get("MIPS_PI_URL", "http://127.0.0.1:8080"))
connection = http.client.HTTPConnection(service.hostname, service.port, timeout=150)
connection.putrequest("POST", "/v1/decisions/batch?summary=true")
connection.putheader("Content-Type", "application/x-ndjson")
connection.putheader("Transfer-Encoding", "chunked")
connection.endheaders()


def send(path):
    try:
        with open(path, "rb") as file:
            while piece := file.read(64 * 1024):
                connection.send(b"%x\r\n%s\r\n" % (len(piece), piece))
        connection.send(b"0\r\n\r\n")
    except OSError:
        pass  # The service has ended the batch early. Its last line tells why.


threading.Thread(target=send, args=(sys.argv[1],), daemon=True).start()
response = connection.getresponse()
if response.status != 200:
    sys.exit("the batch was refused: " + json.load(response)["detail"])

answer = {}
for line in response:
    answer = json.loads(line)
    if "end" not in answer:
        print(answer.get("outcome") or answer["title"])

if "end" not in answer:
    sys.exit("the answers broke off; send the batch again")
if not answer["end"]:
    sys.exit(answer["detail"])
print(answer["lines"], "lines,", answer["decided"], "decided,", answer["refused"], "refused")
