"""What every peer that runs in Python shares: time a piece of work, and answer in the form that compare reads."""
import hashlib
import json
import resource
import time


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def counts(pairs):
    """Value and count of each choice, by the bytes of the value."""
    ordered = sorted(pairs, key=lambda pair: pair[0].encode())
    return digest("".join(f"{value}\t{count}\n" for value, count in ordered)) + " "


def measure(rounds, work):
    times, result = [], None
    for _ in range(rounds):
        begin = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - begin) * 1e3)
    return times, result


def report(work, times, answer):
    print(json.dumps({"work": work, "ms": times, "answer": answer}), flush=True)


def peak_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
