"""Writes what each program of this folder (or of the one given) prints under this Python beside it.

    python3.11 expect.py [--runs N] [FOLDER]

Each program runs N times (default 5), unbuffered: lines come in the order in which they were printed, as on
a terminal, whichever process printed them. Where the outputs differ, nothing is written and the exit code is 1.
"""
import argparse
import pathlib
import subprocess
import sys


def outputs(program, runs):
    """The different texts that the program printed in so many runs."""
    command = [sys.executable, "-u", "-W", "ignore", program.name]
    return {
        subprocess.run(command, cwd=program.parent, capture_output=True, timeout=60).stdout
        for _ in range(runs)
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        parser.error("the expected outputs are those of Python 3.11")
    unsteady = []
    for program in sorted(options.folder.resolve().glob("*.py")):
        if program.name == "expect.py":
            continue
        found = outputs(program, options.runs)
        if len(found) == 1:
            program.with_suffix(".out").write_bytes(found.pop())
        else:
            unsteady.append(program.name)
    if unsteady:
        sys.exit("not the same in every run: " + ", ".join(unsteady))


if __name__ == "__main__":
    main()
