// What every peer that runs in Node shares: time a piece of work, and answer in the form that tests/bench/compare reads.
const {createHash} = require('crypto');

exports.digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/// Value and count of each choice, by the bytes of the value.
exports.counts = (pairs) => exports.digest(pairs
  .map(([value, count]) => [Buffer.from(value ?? ''), count])
  .sort((a, b) => Buffer.compare(a[0], b[0]))
  .map(([value, count]) => `${value}\t${count}\n`).join(''));

exports.report = (work, ms, answer) => console.log(JSON.stringify({work, ms, answer}));

exports.peakMemory = () => process.resourceUsage().maxRSS / 1024;

/// Milliseconds of each round; the result of the last one.
// `before` runs outside the time.
exports.measure = async (rounds, work, before = () => {}) => {
  const ms = [];
  let result;
  for (let round = 0; round < rounds; ++round) {
    await before();
    const begin = process.hrtime.bigint();
    result = await work();
    ms.push(Number(process.hrtime.bigint() - begin) / 1e6);
  }
  return {ms, result};
};
