import { lint } from './src/lint/run.js';
import { rules } from './src/lint/registry.js';
import { choice, optionList, asked } from './src/lint/samples.js';
import { readPackBytes } from './src/packs/read-file.js';
const M = 400_000;
const parts = ['not ', 'which is ', 'which ', 'which is not, ', "n't ", '___ ', '_', '(', '[', '[a](', '[a](b(', '](', 'A and ', 'A,', 'A & B ', 'TODO ', '?', '. ', 'a', ' ', '\\n', '    \\n', '```\\n', '`', 'a`', '"', 'or ', 'all of the ', 'covering ', 'except ', 'https://', '# ', '-', '1', '1,', ', ', 'not a b c ', 'about ', '(a)[https:', 'x.', ') ', '\\u00e9', 'nobody is '];
const sev = new Map(rules.filter(r=>r.severity==='off').map(r=>[r.id,'info'] as const));
let worst: [number,string][] = [];
for (const part of parts) {
  const len = JSON.parse(`"${part==='"' ? '\\"' : part}"`).length;
  const text = (part==='"' ? '\\"' : part).repeat(Math.floor(M/len));
  const files = [asked('choice', `"x ${text}"`, optionList(['a','b','c'])), asked('text', `"x ${text}"`, 'accept: [covering, ___ , other]\npattern: a'),
   asked('choice', 'What?', `options:\n  - {text: "${text}y", correct: true}\n  - {text: "${text}z"}\n  - {text: "${text}zz"}\n`), asked('boolean', 'What?', `answer: true\nwhy: "${text}"\nhints: [${'a, '.repeat(900)} b]\n`)];
  for (const [i,s] of files.entries()) { const f = readPackBytes('a.yaml', Buffer.from(s.files['sample.yaml']!)); if (f.documents.some(d=>d.problems.length)) { console.log('problem', part, i, JSON.stringify(f.documents[0]!.problems[0]).slice(0,150)); continue; }
   const a = performance.now(); await lint([f], { severities: sev }); const ms = performance.now()-a; worst.push([ms, `${JSON.stringify(part)} ${i}`]); if (ms>3000) { console.log(ms, part, i); } }
}
for (const [ms,w] of worst.sort((a,b)=>b[0]-a[0]).slice(0,12)) console.log(Math.round(ms), w);
