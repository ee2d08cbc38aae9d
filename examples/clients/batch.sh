#!/usr/bin/env bash
# Sends a file with one submission on each line and prints the answers: batch.sh SUBMISSIONS.ndjson (curl)
# Exits with 1 if the batch did not complete. curl reads while it sends, so the file may be of any size.
set -euo pipefail
service=${MIPS_PI_URL:-http://127.0.0.1:8080}

answers=$(mktemp)
trap 'rm -f "$answers"' EXIT
curl -sSN --fail-with-body -H 'Content-Type: application/x-ndjson' -T "$1" -X POST \
    "$service/v1/decisions/batch?summary=true" | tee "$answers"
if [[ $(tail -n 1 "$answers") != '{"end":true,'* ]]; then
    echo "the batch did not complete; its last line tells where to go on" >&2
    exit 1
fi
