// Loaded before the program under measurement: writes what the whole process took, in microseconds of CPU time and
// kilobytes of memory at the most.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_OUT, `${userCPUTime + systemCPUTime} ${maxRSS}`);
});
