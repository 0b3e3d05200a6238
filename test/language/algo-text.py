"""Caesar cipher, palindromes, anagrams, run-length encoding, wrapping."""
def caesar(text, shift):
    out = []
    for c in text:
        if c.isupper():
            out.append(chr((ord(c) - ord("A") + shift) % 26 + ord("A")))
        elif c.islower():
            out.append(chr((ord(c) - ord("a") + shift) % 26 + ord("a")))
        else:
            out.append(c)
    return "".join(out)


def palindrome(s):
    s = "".join(c.lower() for c in s if c.isalnum())
    return s == s[::-1]


def rle(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += f"{j - i}{s[i]}"
        i = j
    return out


def wrap(text, width):
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > width and lines[-1]:
            lines.append("")
        lines[-1] = (lines[-1] + " " + word).strip()
    return lines


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3), palindrome("A man, a plan, a canal: Panama"), palindrome("queue"), rle("aaabbc"), rle(""))
for line in wrap("the quick brown fox jumps over the lazy dog", 12):
    print("|" + line.ljust(12) + "|" + line.center(12, ".") + "|" + line.rjust(12) + "|")
groups = {}
for word in "tea eat ate tan nat bat".split():
    groups.setdefault("".join(sorted(word)), []).append(word)
print(sorted(groups.values()), [w.title() for w in "one two".split()], "vowels: %d" % sum(c in "aeiou" for c in "education"))
