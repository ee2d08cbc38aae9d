import { Configuration, DecisionsApi, Detail, ResponseError, ScoreAnswerFromJSON, SubmissionFromJSON, type Answer, type BatchSummary, type Problem } from "./mips-pi/index.js";

// The address of the service, a submission, and a batch of two lines.
declare const process: { argv: string[] };
const [address, submission, batch] = process.argv.slice(2);
const decisions = new DecisionsApi(new Configuration({ basePath: address }));

const answer: Answer = await decisions.decide({ submission: SubmissionFromJSON(JSON.parse(submission)) });
console.log("decided", answer.outcome, answer.score.category);

// A short answer has a type of its own.
const short = await decisions.decideRaw({ submission: SubmissionFromJSON(JSON.parse(submission)), detail: Detail.Score });
const score = ScoreAnswerFromJSON(await short.raw.json());
console.log("scored", score.score.category, score.points.PI_EP_1, score.warnings.join());

try {
  await decisions.decide({ submission: { entityType: "group", performanceYear: 2020 } });
} catch (e) {
  const response = (e as ResponseError).response;
  const problem: Problem = await response.json();
  console.log("refused", response.status, problem.errors?.[0].code, problem.errors?.[0].pointer);
}

const answers = await (await decisions.decideBatch({ body: batch, summary: true })).text();
const [first, second, last] = answers.trimEnd().split("\n").map((line) => JSON.parse(line));
console.log("batch", (first as Answer).outcome, (second as Problem).status, (last as BatchSummary).end);
