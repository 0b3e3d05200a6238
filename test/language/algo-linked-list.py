"""A linked list that can be reversed."""
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        for v in reversed(list(values)):
            self.head = Node(v, self.head)

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous


xs = LinkedList([1, 2, 3])
print(list(xs), 2 in xs, max(xs), sum(xs))
xs.reverse()
print(list(xs), xs.head.value, xs.head.next.next.next, list(LinkedList()), list(LinkedList("ab")))
a, *b = xs
print(a, b)
