import { parentPort } from 'node:worker_threads';
import { type Job, outcomeOf } from './experiments.js';

parentPort?.on('message', (job: Job) => parentPort?.postMessage(outcomeOf(job)));
