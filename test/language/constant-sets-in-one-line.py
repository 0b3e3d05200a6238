print({True, 9, 1})
print({9, 1, True})
print({1, True}, {True, 1}, {1, True, 1.0, 2})
print({True, 1, 2}, {0, False, 0.0}, {0.0, False, 0})
s = {2, True, 3, 1}
print(s)
print({True, 9, 1}, {9, 1, True}, {9, True}, {1, 9})
