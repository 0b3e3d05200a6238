"""sys.exit is an exception: finally blocks run, SystemExit can be caught."""
import sys


def leave(code):
    try:
        sys.exit(code)
    finally:
        print("finally before leaving with", code)


for code in (0, 3, "text", None):
    try:
        leave(code)
    except SystemExit as e:
        print(repr(e), e.code)
try:
    try:
        sys.exit(1)
    except Exception:
        print("not an Exception")
except BaseException as e:
    print(type(e).__name__)
print("last line")
leave(2)
print("never")
