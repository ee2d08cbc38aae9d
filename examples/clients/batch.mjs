// Sends a file with one submission on each line: node batch.mjs SUBMISSIONS.ndjson (Node 18 or later, no library).
// The file is sent while the answers are read, so it may be of any size.
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createInterface } from "node:readline";

const service = process.env.MIPS_PI_URL ?? "http://127.0.0.1:8080";
const response = await fetch(service + "/v1/decisions/batch?summary=true", {
  method: "POST",
  headers: { "Content-Type": "application/x-ndjson" },
  body: Readable.toWeb(createReadStream(process.argv[2])),
  duplex: "half",
});
if (!response.ok) {
  console.error("the batch was refused:", (await response.json()).detail);
  process.exit(1);
}

let summary;
for await (const line of createInterface({ input: Readable.fromWeb(response.body) })) {
  const answer = JSON.parse(line);
  if ("end" in answer) {
    summary = answer;
  } else {
    console.log(answer.outcome ?? answer.title);
  }
}
if (!summary?.end) {
  console.error(summary?.detail ?? "the answers broke off; send the batch again");
  process.exit(1);
}
console.log(`${summary.lines} lines, ${summary.decided} decided, ${summary.refused} refused`);
