// Sends one submission and prints its score: node decide.mjs SUBMISSION.json (Node 18 or later, no library)
import { readFile } from "node:fs/promises";

const service = process.env.MIPS_PI_URL ?? "http://127.0.0.1:8080";
const response = await fetch(service + "/v1/decisions", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: await readFile(process.argv[2]),
});
const body = await response.json();

if (response.ok) {
  console.log(body.outcome, body.score.category);
  for (const requirement of body.requirements) {
    if (requirement.status === "NOT_MET") {
      console.log(" ", requirement.id, requirement.because);
    }
  }
} else {
  console.log(body.status, body.title + ":", body.detail);
  for (const each of body.errors ?? []) {
    console.log(" ", each.code, each.pointer ?? each.xpath, each.message);
  }
  process.exitCode = 1;
}
