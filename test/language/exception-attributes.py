"""args, __traceback__, with_traceback, add_note, exceptions as values, sys.exc_info."""
import sys


def fail():
    raise ValueError("bad", 42)


try:
    fail()
except ValueError as e:
    saved = e
    print(e.args, e.args[1], sys.exc_info()[0] is ValueError, sys.exc_info()[1] is e)
print(saved, type(saved), saved.__traceback__ is not None, sys.exc_info())
errors = []
for text in ("1", "x", "3", ""):
    try:
        errors.append(int(text))
    except ValueError as e:
        errors.append(e)
print([e if isinstance(e, int) else str(e) for e in errors])


class HTTPError(Exception):
    def __init__(self, code, message="?"):
        self.code = code
        self.message = message
        super().__init__(code, message)

    def __str__(self):
        return f"{self.code}: {self.message}"


try:
    raise HTTPError(404, "not found")
except HTTPError as e:
    print(e, repr(e), e.args, e.code)
try:
    raise saved
except ValueError as again:
    print(again is saved)
try:
    raise HTTPError(code=500)
except Exception as e:
    print(f"{e!s} {e!r}", "%s" % e, "{}".format(e))
    e.args = ("changed",)
    print(e.args)
note = ValueError("with note")
note.add_note("remember")
print(note.__notes__, note)
