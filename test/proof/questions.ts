import { type PackDocument } from '../../src/packs/read-pack.js';
import { readPackBytes } from '../../src/packs/read-file.js';
import type { Question } from '../../src/model/question.js';

const common = { id: 'q', level: 'mid', topic: 't', skills: ['technologies'], prompt: 'What does it print?' };

/** A question as a pack would give it; JSON is YAML. */
export function questionOf(fields: object): Question {
  const question = { ...common, ...fields };
  const pack = { pack: 'p', title: 'P', area: 'data', questions: [question] };
  const { documents } = readPackBytes('p.yaml', Buffer.from(JSON.stringify(pack)));
  const found = documents[0]?.questions[0]?.question;
  if (found === undefined) throw new Error(JSON.stringify(problemsOf(documents)));
  return found;
}

function problemsOf(documents: readonly PackDocument[]) {
  return documents.flatMap(({ problems }) => problems);
}

/** A question whose key is 3, proven as told. */
export function three(proof: object | undefined, more: object = {}): Question {
  return questionOf({ kind: 'number', answer: 3, ...(proof === undefined ? {} : { proof }), ...more });
}
