"""The usual shape of a script."""
import sys


def greet(name="World"):
    """Print a greeting."""
    print("Hello, %s!" % name)


def main(argv=None):
    args = (argv or sys.argv)[1:]
    greet()
    for name in args:
        greet(name)
    print(len(sys.argv), __name__)
    return 0


if __name__ == "__main__":
    code = main()
    print("code", code)
    sys.exit(code)
print("never reached")
