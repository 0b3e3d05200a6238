"""The order of try, except, else and finally."""
log = []


def f(kind):
    try:
        log.append("try")
        if kind == "raise":
            raise ValueError("v")
        if kind == "return":
            return "returned"
        log.append("end of try")
    except ValueError:
        log.append("except")
        return "from except"
    else:
        log.append("else")
    finally:
        log.append("finally")
    return "fell through"


for kind in ("plain", "raise", "return"):
    log.clear()
    print(kind, f(kind), log)
