"""Sends one submission and prints its score: python3 decide.py SUBMISSION.json (standard library only)."""

import json
import os
import sys
import urllib.error
import urllib.request

request = urllib.request.Request(
    os.environ.get("MIPS_PI_URL", "http://127.0.0.1:8080") + "/v1/decisions",
    data=open(sys.argv[1], "rb").read(),
    headers={"Content-Type": "application/json"},
)
try:
    with urllib.request.urlopen(request, timeout=30) as response:
        answer = json.load(response)
except urllib.error.HTTPError as error:
    problem = json.load(error)
    print(problem["status"], problem["title"] + ":", problem["detail"])
    for each in problem.get("errors", []):
        print(" ", each["code"], each.get("pointer") or each.get("xpath"), each["message"])
    sys.exit(1)

print(answer["outcome"], answer["score"]["category"])
for requirement in answer["requirements"]:
    if requirement["status"] == "NOT_MET":
        print(" ", requirement["id"], requirement["because"])
