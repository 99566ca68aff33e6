"""Command line. From tests/tools: python3 -m dose_reference --help"""

import argparse
import json
import sys
from decimal import Decimal
from functools import partial
from multiprocessing import Pool

from .answers import differences
from .cases import case, schedules, to_json

SHOWN_DIFFERENCES = 50


def main():
    parser = argparse.ArgumentParser(prog="dose_reference", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    generate = commands.add_parser("generate", help="random forms with expected answers, one JSON object a line")
    generate.add_argument("--count", type=int, required=True)
    generate.add_argument("--seed", type=int, required=True)
    generate.add_argument("--jobs", type=int, default=1)
    commands.add_parser("schedules", help="every start date of 2024 to 2034, in cycle 1 and in a later cycle")
    commands.add_parser("check", help='reads {"form", "answer"} lines, prints differences, exits with 1 on any')
    arguments = parser.parse_args()
    if arguments.command == "generate":
        write_cases(arguments.count, arguments.seed, arguments.jobs)
    elif arguments.command == "schedules":
        sys.stdout.writelines(to_json(schedule) + "\n" for schedule in schedules())
    else:
        sys.exit(check(sys.stdin))


def write_cases(count, seed, jobs):
    with Pool(jobs) as pool:
        for line in pool.imap(partial(case, seed), range(count), chunksize=2000):
            print(line)


def check(lines):
    answers = differing = 0
    for line in lines:
        answers += 1
        pair = json.loads(line, parse_float=Decimal)
        found = list(differences(pair["form"], pair["answer"]))
        differing += bool(found)
        if found and differing <= SHOWN_DIFFERENCES:
            print(json.dumps(pair["form"], default=str))
            for field, expected, answered in found:
                print(f"  {field}: expected {expected}, answered {answered}")
    print(f"{answers} answers, {differing} differ")
    return 1 if differing or not answers else 0


if __name__ == "__main__":
    main()
