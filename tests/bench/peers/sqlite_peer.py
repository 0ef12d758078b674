"""SQLite on the reference table: sqlite_peer.py FILE ROUNDS THREADS WORK..."""
import os
import random
import sqlite3
import subprocess
import sys
import tempfile

from answers import counts, measure, report

FILE, ROUNDS, WORKS = sys.argv[1], int(sys.argv[2]), sys.argv[4:]


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "t.db")
        # The shell's import is SQLite's own way to read a file; its time holds the start of the shell, a few ms.
        times, _ = measure(1, lambda: subprocess.run(
            ["sqlite3", path, "-cmd", "pragma journal_mode=off", "-cmd", "pragma synchronous=off", "-cmd", ".mode csv",
             "-cmd", f".import '{FILE}' t", "select 1"], check=True, capture_output=True))
        db = sqlite3.connect(path)
        rows = db.execute("select count(*) from t").fetchone()[0]
        columns = len(db.execute("select * from t limit 1").fetchone())
        if "load" in WORKS:
            report("load", times, {"rows": rows, "columns": columns})

        def timed(work, sql, answer):
            if work in WORKS:
                times, result = measure(ROUNDS, lambda: db.execute(sql).fetchall())
                report(work, times, answer(result))
        timed("facet", 'select "Reported By", count(*) from t group by 1', counts)
        timed("filters-facet", '''select "Reported By", count(*) from t where "Agency" = 'Public Works'
              and "Status" in ('Open', 'In Progress') group by 1''', counts)
        timed("contains", '''select count(*) from t where instr("Description", 'school') > 0''', lambda r: r[0][0])
        timed("contains-any-case", '''select count(*) from t where "Description" like '%SCHOOL%' ''', lambda r: r[0][0])
        pages(path, rows)


def pages(path, rows):
    """The first screen of a database that is opened, and pages anywhere in it."""
    screen = lambda db, row: db.execute("select * from t where rowid > ? limit 40", (row,)).fetchall()

    def reopened():
        db = sqlite3.connect(path)
        screen(db, 0)
        db.close()
    if "reopen" in WORKS:
        report("reopen", measure(ROUNDS, reopened)[0], None)
    if "random-page" in WORKS:
        db = sqlite3.connect(path)
        numbers = random.Random(1)
        times = sorted(measure(2000, lambda: screen(db, numbers.randrange(rows)))[0])
        report("random-page", times[len(times) // 2:][:1], times[len(times) * 99 // 100])


main()
