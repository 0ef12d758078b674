"""pandas on the reference table: pandas_peer.py FILE ROUNDS THREADS WORK..."""
import sys

import pandas
from answers import counts, digest, measure, peak_memory, report

FILE, ROUNDS, WORKS = sys.argv[1], int(sys.argv[2]), sys.argv[4:]


def timed(work, run, answer):
    if work in WORKS:
        times, result = measure(ROUNDS, run)
        report(work, times, answer(result))


def main():
    times, table = measure(ROUNDS if "load" in WORKS else 1,
                           lambda: pandas.read_csv(FILE, dtype=str, keep_default_na=False))
    if "load" in WORKS:
        report("load", times, {"rows": len(table), "columns": len(table.columns)})
    if "peak-memory" in WORKS:
        report("peak-memory", [], peak_memory())
    facet = lambda some, column: some[column].value_counts()
    pairs = lambda series: counts([(value, int(count)) for value, count in series.items()])
    timed("facet", lambda: facet(table, "Reported By"), pairs)
    timed("filters-facet", lambda: facet(table[(table["Agency"] == "Public Works")
                                               & table["Status"].isin(["Open", "In Progress"])], "Reported By"), pairs)

    def five():
        some = table[table["Channel"] == "Web"]
        return [facet(some, column)
                for column in ["Agency", "Request Type", "Status", "Neighborhood", "Council District"]]
    timed("five-facets", five, lambda all: "".join(map(pairs, all)))
    timed("contains", lambda: int(table["Description"].str.contains("school", regex=False).sum()), int)
    timed("contains-any-case", lambda: int(table["Description"].str.contains("SCHOOL", case=False, regex=False).sum()), int)
    lines = lambda values: digest("".join(value + "\n" for value in values))
    for work, column in (("clean-few", "Reported By"), ("clean-many", "Address")):
        timed(work, lambda: table[column].str.strip().str.replace(r"\s+", " ", regex=True).str.title(),
              lambda series: lines(value.lower() for value in series))

    def ordered():
        column = table["Address"].str.strip().str.lower()
        return pandas.concat([column[column != ""].sort_values(kind="stable"), column[column == ""]])
    timed("sort", ordered, lines)
    if "export-rewritten" in WORKS:
        out = FILE + ".pandas"
        times, _ = measure(1, lambda: table.to_csv(out, index=False))
        report("export-rewritten", times, out)


main()
