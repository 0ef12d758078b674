// daff on a reference table and its changed copy: daff.js FILE ROUNDS
const daff = require('daff');
const fs = require('fs');
const {measure, report} = require('./answers.js');
const [file, rounds] = process.argv.slice(2);

(async () => {
  const read = (path) => {
    const table = new daff.TableView([]);
    new daff.Csv(',').parseTable(fs.readFileSync(path, 'utf8'), table);
    return table;
  };
  const earlier = read(file);
  const later = read(file.replace(/\.csv$/, '.changed.csv'));
  const flags = new daff.CompareFlags();
  Object.assign(flags, {ids: ['Request ID'], ordered: false, allow_nested_cells: true, unchanged_context: 0});
  const {ms, result} = await measure(Number(rounds), () => {
    const lines = [];
    new daff.TableDiff(daff.compareTables(earlier, later, flags).align(), flags).hilite(new daff.TableView(lines));
    return lines;
  });
  const count = (tag) => result.filter((line) => line[0] === tag).length;
  const cells = result.map((line) => line.filter((cell) => cell !== null && typeof cell === 'object').length);
  report('diff-small', ms, {added: count('+++'), removed: count('---'), cells: cells.reduce((sum, one) => sum + one, 0)});
})();
