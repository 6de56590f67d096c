// Lets Node run the TypeScript sources: node --import ./register.mjs FILE.ts
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

register('ts-node/esm', pathToFileURL('./'));
