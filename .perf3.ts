import { parseDocument } from 'yaml';
import { generated } from './.gen.ts';
import { lint } from './src/lint/run.js';
import { rules } from './src/lint/registry.js';
import { readPackBytes } from './src/packs/read-file.js';
const text = generated(10000);
const cpu = () => { const c = process.cpuUsage(); return (c.user+c.system)/1000; };
async function timed(name: string, f: () => unknown) { const [a,w] = [cpu(), performance.now()]; await f(); console.log(name, 'cpu', Math.round(cpu()-a), 'wall', Math.round(performance.now()-w)); }
await timed('parse', () => { parseDocument(text); });
const old = rules.filter(r => r.scope === 'loader');
for (let i=0;i<3;i++) { const file = readPackBytes('big.yaml', Buffer.from(text)); globalThis.gc?.();
 await timed('loader rules', () => lint([file], {rules: old}));
 await timed('all rules', () => lint([file])); }
