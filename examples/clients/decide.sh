#!/usr/bin/env bash
# Sends one submission and prints its answer: decide.sh SUBMISSION.json (curl)
set -euo pipefail
service=${MIPS_PI_URL:-http://127.0.0.1:8080}

# --fail-with-body: the exit code is 22 if the submission was not decided; the problem is printed all the same.
curl -sS --fail-with-body --max-time 30 -H 'Content-Type: application/json' --data-binary "@$1" "$service/v1/decisions"
