"""Prints figures as plain lines."""

import quality


def print_quality(rows):
    names = list(rows[0]["scores"])
    print("\nFound among the ten best: MRR@10, in brackets nDCG@10\n")
    print(f"{'task':18}{'documents':>10}{'queries':>9}{'goal':>8}" + "".join(f"{name:>18}" for name in names))
    for row in rows:
        goal = f"{row['goal']:.3f}" if row["goal"] else "-"
        scores = (f"{score['MRR@10']:.4f} ({score['nDCG@10']:.4f})" for score in row["scores"].values())
        print(f"{row['task']:18}{row['documents']:>10}{row['queries']:>9}{goal:>8}" + "".join(f"{s:>18}" for s in scores))
    print(f"\n{names[0]} and each of the others: difference of MRR@10, 95 % of a paired bootstrap of 1,000 samples\n")
    for row in rows:
        for name, against in row["against"].items():
            print(
                f"{row['task']:18}{name:18}{against['difference']:+.4f}  ({against['low']:+.4f} to {against['high']:+.4f})  "
                f"{quality.verdict(against)}", flush=True)


def print_spelling(rows):
    print("\nOf what a word finds, found when typed without hamza, with ه for ة and ي for ى (goal: 99.5 %)\n")
    for row in rows:
        found = ", ".join(f"{name} {share:.2%}" for name, share in row["recall"].items())
        print(f"{row['words']} words, {row['name']} (seed {row['seed']}): {found}", flush=True)


def print_speed_head():
    print("\nSpeed on one thread: CPU, the index by the bytes of the text, milliseconds p50 / p95 / p99, ten best of each query\n")
    print(
        f"{'corpus':12}{'articles':>9}  {'engine':18}{'index, s':>9}{'by text':>9}{'AND, ms':>24}{'OR, ms':>26}{'found':>8}")


def print_speed(row):
    spent = {op: " / ".join(f"{value:.2f}" for value in row[op]) for op in ("and", "or")}
    print(
        f"{row['corpus']:12}{row['docs']:>9}  {row['engine']:18}{row['cpu_seconds']:>9.2f}{row['share']:>9.2f}"
        f"{spent['and']:>24}{spent['or']:>26}{row['found']:>8.1%}", flush=True)


def print_notes():
    print(
        "\nfound: queries with an answer. The peers are called from Python, which adds about 0.02 ms to a query and reading the"
        "\nJSON to indexing, as it is for newssync. No engine stores texts. Xapian and 3-grams are measured up to 20,000 articles.")
