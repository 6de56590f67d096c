#!/usr/bin/env node
// Says in words what is missing before anything that needs it is loaded.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `prep needs Node 20.19 or newer; this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run prep again.\n',
  );
  process.exit(2);
}

try {
  const { run } = await import('../dist/prep.js');
  await run();
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(`prep is not built or not installed whole (${error.message.split('\n')[0]}).\n`);
  process.stderr.write('Run this in its folder: npm install && npm run build\n');
  process.exit(2);
}
