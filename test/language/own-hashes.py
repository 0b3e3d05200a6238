# What __hash__ answers is taken as it is where it fits into a machine word.
class Own:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in (0, -1, 5, 2**61 - 1, 2**61, -(2**63), 2**63 - 1, 2**63, -(2**63) - 1, 2**70, True):
    print(value, hash(Own(value)))
