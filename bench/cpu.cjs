// Loaded before the program under measurement: writes the CPU time of the whole process, in microseconds.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.BENCH_OUT, String(user + system));
});
