// Runs the sources: npm run dev -- drill
const { run } = await import('../src/cli/run.ts');
await run(import.meta.url);
