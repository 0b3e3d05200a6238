# A container within itself is shown by dots, through the program's own __repr__ too.
class Node:
    def __init__(self, value):
        self.value = value
        self.children = []

    def __repr__(self):
        return f'Node({self.value}, {self.children})'


parent, child = Node(1), Node(2)
parent.children.append(child)
child.children = parent.children
print(parent)
numbers = [1]


class Holder:
    def __repr__(self):
        return 'Holder' + repr(numbers)


numbers.append(Holder())
print(numbers, {1: numbers})
print(Holder())
table = {1: 2}
table['x'] = table
print(table, table.values(), table.items())
print([table])


class Named(list):
    def __repr__(self):
        return 'Named' + super().__repr__()


named = Named()
named.append(named)
try:
    print(repr(named))
except RecursionError as error:
    print(type(error).__name__)
