// Polars on the reference table: polars.js FILE ROUNDS THREADS WORK...
const [file, rounds, threads, ...works] = process.argv.slice(2);
process.env.POLARS_MAX_THREADS = threads;
const fs = require('fs');
const pl = require('nodejs-polars');
const {counts, digest, measure, peakMemory, report} = require('./answers.js');
const wanted = (work) => works.includes(work);

(async () => {
  const read = () => pl.readCSV(file, {inferSchemaLength: 0});
  const load = await measure(wanted('load') ? Number(rounds) : 1, read);
  const t = load.result;
  if (wanted('load'))
    report('load', load.ms, {rows: t.height, columns: t.width});
  if (wanted('peak-memory'))
    report('peak-memory', [], peakMemory());
  const text = (column) => pl.col(column).fillNull(pl.lit(''));
  const facet = (column, frame = t.lazy()) => frame
    .groupBy(column).agg(pl.count(column === 'Request ID' ? 'Channel' : 'Request ID').alias('n')).collectSync();
  const timed = async (work, run, toAnswer) => {
    if (!wanted(work))
      return;
    const {ms, result} = await measure(Number(rounds), run);
    report(work, ms, toAnswer(result));
  };
  const merged = (frame) => {
    const all = new Map();
    for (const [value, n] of frame.rows())
      all.set(value ?? '', (all.get(value ?? '') ?? 0) + Number(n));
    return counts([...all]) + ' ';
  };
  await timed('facet', () => facet('Reported By'), merged);
  await timed('filters-facet', () => facet('Reported By', t.lazy().filter(
    pl.col('Agency').eq(pl.lit('Public Works')).and(pl.col('Status').isIn(['Open', 'In Progress'])))), merged);
  await timed('five-facets', () => {
    const some = t.lazy().filter(pl.col('Channel').eq(pl.lit('Web'))).collectSync();
    return ['Agency', 'Request Type', 'Status', 'Neighborhood', 'Council District'].map((c) => facet(c, some.lazy()));
  }, (frames) => frames.map(merged).join(''));
  const found = (pattern) => () => t.lazy().select(pl.col('Description').str.contains(pattern).sum().alias('n')).collectSync();
  await timed('contains', found('school'), (frame) => Number(frame.rows()[0][0]));
  await timed('contains-any-case', found('(?i)SCHOOL'), (frame) => Number(frame.rows()[0][0]));
  const lowered = (values) => digest(values.map((value) => (value ?? '').toLowerCase() + '\n').join(''));
  // Without title case, which nodejs-polars does not have.
  for (const [work, column] of [['clean-few', 'Reported By'], ['clean-many', 'Address']]) {
    await timed(work, () => t.lazy().select(text(column).str.strip().str.replaceAll('\\s+', ' ').alias('v')).collectSync(),
      (frame) => lowered(frame.getColumn('v').toArray()));
  }
  await timed('sort', () => t.lazy().select(text('Address').str.strip().str.toLowerCase().alias('v')).sort('v', false, true, true).collectSync(),
    (frame) => {
      const values = frame.getColumn('v').toArray().map((value) => value ?? '');
      const blank = values.filter((value) => value === '');
      return digest(values.filter((value) => value !== '').concat(blank).map((value) => value + '\n').join(''));
    });
  // Only counts what differs: ours lists it.
  const key = 'Request ID';
  const columns = t.columns.filter((name) => name !== key);
  const readOther = () => pl.readCSV(file.replace(/\.csv$/, '.changed.csv'), {inferSchemaLength: 0});
  const diff = (before, after) => {
    const now = (name) => pl.col(name + ' later');
    const counts = before.lazy().join(after.lazy(), {on: key, how: 'inner', suffix: ' later'}).select(
      pl.col(key).count().alias('both'),
      ...columns.map((name) => pl.col(name).neq(now(name)).sum().alias(name)),
      ...columns.map((name) => pl.col(name).isNull().neq(now(name).isNull()).sum().alias(name + ' blank'))).collectSync();
    const [both, ...cells] = counts.rows()[0].map((count) => Number(count ?? 0));
    return {added: after.height - both, removed: before.height - both, cells: cells.reduce((sum, count) => sum + count, 0)};
  };
  await timed('load-and-diff', () => diff(read(), readOther()), (answer) => answer);
  if (wanted('diff')) {
    const other = readOther();
    await timed('diff', () => diff(t, other), (answer) => answer);
  }
  if (wanted('export-rewritten')) {
    const out = file + '.polars';
    const {ms} = await measure(Number(rounds), () => t.writeCSV(out), () => fs.rmSync(out, {force: true}));
    report('export-rewritten', ms, out);
  }
})();
