import { generated } from './.gen.ts';
import { readPackBytes } from './src/packs/read-file.js';
import { triplesOf, earlierCandidates } from './src/lint/rules/reading/similar.js';
import { askedQuestions, choicesOf } from './src/lint/rules/reading/all-questions.js';
import { kindOf } from './src/model/question.js';
const file = readPackBytes('big.yaml', Buffer.from(generated(10000)));
const cpu = () => { const c = process.cpuUsage(); return (c.user+c.system)/1000; };
for (let k=0;k<3;k++){
let a = cpu(); const qs = askedQuestions({ files: [file], guide: undefined }); console.log('asked', cpu()-a);
a = cpu(); const parts = qs.map(({question}) => { const c = choicesOf(question); return [question.prompt, ...(c.length ? c : kindOf(question).key(question.body).lines)]; }); console.log('parts', cpu()-a, parts.flat().join('').length);
a = cpu(); const tr = parts.map(triplesOf); console.log('triples', cpu()-a, tr.reduce((s,t)=>s+t.length,0));
a = cpu(); earlierCandidates(tr); console.log('cand', cpu()-a);
}
