// DuckDB on the reference table: duckdb.js FILE ROUNDS THREADS WORK...
const fs = require('fs');
const duckdb = require('@duckdb/node-api');
const {counts, digest, measure, peakMemory, report} = require('./answers.js');
const [file, rounds, threads, ...works] = process.argv.slice(2);
const wanted = (work) => works.includes(work);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

(async () => {
  const c = await (await duckdb.DuckDBInstance.create(':memory:', {threads})).connect();
  const rows = async (sql) => (await c.runAndReadAll(sql)).getRows();
  const timed = async (work, sql, answer, times = rounds) => {
    if (!wanted(work))
      return;
    const {ms, result} = await measure(Number(times), () => rows(sql));
    report(work, ms, answer(result));
  };
  const facet = (column, where = 'true') =>
    `select coalesce(${quoted(column).replaceAll("'", '"')}, '') v, count(*)::int n from t where ${where} group by v`;
  const source = `read_csv(${quoted(file)}, all_varchar=true, header=true, delim=',', quote='"', escape='"')`;

  if (wanted('first-screen')) {
    const {ms, result} = await measure(Number(rounds), () => rows(`select count(*)::int from ${source}`));
    report('first-screen', ms, {rows: result[0][0]});
  }
  const load = await measure(wanted('load') ? Number(rounds) : 1,
    () => c.run(`create or replace table t as select * from ${source}`));
  const size = (await rows('select count(*)::int from t'))[0][0];
  const width = (await rows('select * from t limit 1'))[0].length;
  if (wanted('load'))
    report('load', load.ms, {rows: size, columns: width});
  if (wanted('peak-memory'))
    report('peak-memory', [], peakMemory());
  const one = (result) => counts(result) + ' ';
  await timed('facet', facet('Reported By'), one);
  await timed('filters-facet', facet('Reported By', `"Agency" = 'Public Works' and "Status" in ('Open', 'In Progress')`), one);
  if (wanted('five-facets')) {
    const columns = ['Agency', 'Request Type', 'Status', 'Neighborhood', 'Council District'];
    const {ms, result} = await measure(Number(rounds), async () => {
      const all = [];
      for (const column of columns)
        all.push(await rows(facet(column, `"Channel" = 'Web'`)));
      return all;
    });
    report('five-facets', ms, result.map(one).join(''));
  }
  await timed('contains', `select count(*)::int from t where contains("Description", 'school')`, (r) => r[0][0]);
  await timed('contains-any-case', `select count(*)::int from t where "Description" ilike '%SCHOOL%'`, (r) => r[0][0]);
  // A title case of DuckDB's own does not exist; this one is as quick as its functions allow.
  const cleaned = (column) => `list_aggregate(list_transform(string_split(
      regexp_replace(trim(coalesce("${column}", '')), '\\s+', ' ', 'g'), ' '),
      lambda w: upper(w[1]) || lower(w[2:])), 'string_agg', ' ')`;
  for (const [work, column] of [['clean-few', 'Reported By'], ['clean-many', 'Address']]) {
    if (!wanted(work))
      continue;
    const {ms} = await measure(Number(rounds), () => c.run(`create or replace table u as select ${cleaned(column)} v from t`));
    const all = await rows(`select lower(coalesce(v, '')) from u order by rowid`);
    report(work, ms, digest(all.map(([v]) => v + '\n').join('')));
  }
  if (wanted('sort')) {
    // The order that people expect: neither case nor spaces around a value count, blanks come last.
    const {ms} = await measure(Number(rounds), () => c.run(
      `create or replace table o as select lower(trim(coalesce("Address", ''))) v, rowid r from t order by v = '', v, r`));
    const all = await rows('select v from o order by rowid');
    report('sort', ms, digest(all.map(([v]) => v + '\n').join('')));
  }
  if (wanted('diff') || wanted('load-and-diff')) {
    // Only counts what differs: ours lists it.
    const key = '"Request ID"';
    const other = source.replace(quoted(file), quoted(file.replace(/\.csv$/, '.changed.csv')));
    const columns = (await c.runAndReadAll('select * from t limit 0')).columnNames().filter((name) => `"${name}"` !== key);
    const differ = columns.map((name) => `(a."${name}" is distinct from b."${name}")::int`).join(' + ');
    const read = (name, from) => c.run(`create or replace table ${name} as select * from ${from}`);
    const diff = (before, after) => rows(`select (select count(*) from ${after})::int - count(*)::int,
      (select count(*) from ${before})::int - count(*)::int, sum(${differ})::int from ${before} a join ${after} b using (${key})`);
    const answer = ([[added, removed, cells]]) => ({added, removed, cells});
    await read('later', other);
    if (wanted('load-and-diff')) {
      const {ms, result} = await measure(Number(rounds), async () => {
        await read('t', source);
        await read('later', other);
        return diff('t', 'later');
      });
      report('load-and-diff', ms, answer(result));
    }
    if (wanted('diff')) {
      const {ms, result} = await measure(Number(rounds), () => diff('t', 'later'));
      report('diff', ms, answer(result));
    }
  }
  if (wanted('export-rewritten')) {
    const out = file + '.duckdb';
    const {ms} = await measure(Number(rounds), () => c.run(`copy t to ${quoted(out)} (header, delimiter ',')`),
      () => fs.rmSync(out, {force: true}));
    report('export-rewritten', ms, out);
  }
})();
