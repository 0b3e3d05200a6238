"""Reads a JSON list of programs on standard input; prints what CPython says of each: null, or line, column, message."""
import json
import sys
import warnings

warnings.simplefilter("ignore")


def verdict(source):
    try:
        compile(source, "program.py", "exec")
    except SyntaxError as error:
        return [error.lineno, error.offset, error.msg]
    return None


print(json.dumps({"version": list(sys.version_info[:2]), "verdicts": [verdict(s) for s in json.load(sys.stdin)]}))
