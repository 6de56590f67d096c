#!/usr/bin/env node
// Says in words what is missing before anything that needs it is loaded. CommonJS (by the package.json beside it), since
// Node starts that faster.
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `prep needs Node 20.19 or newer; this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run prep again.\n',
  );
  process.exit(2);
}

const program = join(__dirname, '..', 'dist', 'start.cjs');
try {
  require.resolve(program);
} catch {
  process.stderr.write(`prep is not built or not installed whole (${program} is not there).\n`);
  process.stderr.write('Run this in its folder: npm install && npm run build\n');
  process.exit(2);
}
require(program).boot(pathToFileURL(program).href);
