import { generated } from './.gen.ts';
import { rules } from './src/lint/registry.js';
import { readPackBytes } from './src/packs/read-file.js';
const file = readPackBytes('big.yaml', Buffer.from(generated(10000)));
const cpu = () => { const c = process.cpuUsage(); return (c.user+c.system)/1000; };
const run = { files: [file], guide: undefined };
const subjects = file.documents.flatMap((document) => document.questions.map((read) => ({ ...read, document, file })));
const pack = { id: 'big', documents: file.documents };
globalThis.gc?.();
let total = 0; const out: [string, number][] = [];
for (const rule of rules) { if (rule.severity==='off') continue; const a = cpu();
 if (rule.scope==='question') for (const s of subjects) { const r = rule.check(s); if (r instanceof Promise) await r; }
 if (rule.scope==='run') rule.check(run); if (rule.scope==='pack') rule.check(pack);
 const ms = cpu()-a; total+=ms; out.push([rule.id, ms]); }
console.log('total', total);
for (const [id,ms] of out.sort((a,b)=>b[1]-a[1]).slice(0,30)) console.log(id, Math.round(ms));
