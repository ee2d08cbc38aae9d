"""Sends one submission and prints its score: python3 decide_httpx.py SUBMISSION.json (needs httpx)."""

import os
import sys

import httpx

service = os.environ.get("MIPS_PI_URL", "http://127.0.0.1:8080")
with open(sys.argv[1], "rb") as file:
    response = httpx.post(
        service + "/v1/decisions",
        content=file.read(),
        headers={"Content-Type": "application/json"},
        timeout=30,
    )
body = response.json()
if response.status_code != 200:
    print(body["status"], body["title"] + ":", body["detail"])
    for each in body.get("errors", []):
        print(" ", each["code"], each.get("pointer") or each.get("xpath"), each["message"])
    sys.exit(1)

print(body["outcome"], body["score"]["category"])
for requirement in body["requirements"]:
    if requirement["status"] == "NOT_MET":
        print(" ", requirement["id"], requirement["because"])
