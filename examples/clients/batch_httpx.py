"""Sends a file with one submission on each line: python3 batch_httpx.py SUBMISSIONS.ndjson (needs httpx).

httpx sends the whole body before it reads the first answer. The service keeps 8 MiB of lines for such callers; of a larger
batch it answers the beginning. So this program goes on from the line that the last line of the answers names.
"""

import json
import os
import sys
from itertools import islice

import httpx

url = os.environ.get("MIPS_PI_URL", "http://127.0.0.1:8080") + "/v1/decisions/batch?summary=true"


def send(client, path, start):
    """Sends the lines from a line on, and returns the summary."""
    with open(path, "rb") as file:
        lines = islice(file, start, None)
        with client.stream("POST", url, content=lines, headers={"Content-Type": "application/x-ndjson"}) as response:
            if response.status_code != 200:
                response.read()
                sys.exit("the batch was refused: " + response.json()["detail"])
            for line in response.iter_lines():
                answer = json.loads(line)
                if "end" in answer:
                    return answer
                print(answer.get("outcome") or answer["title"])
    sys.exit("the answers broke off; send the batch again")


lines, decided, refused = 0, 0, 0
with httpx.Client(timeout=150) as client:
    while True:
        summary = send(client, sys.argv[1], lines)
        lines += summary["lines"]
        decided += summary["decided"]
        refused += summary["refused"]
        if summary["end"]:
            break
        if summary["lines"] == 0:
            sys.exit(summary["detail"])
print(lines, "lines,", decided, "decided,", refused, "refused")
