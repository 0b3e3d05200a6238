"""A small object-oriented program: accounts, history, errors, a report."""
class InsufficientFunds(Exception):
    def __init__(self, needed, balance):
        super().__init__(f"need {needed:.2f}, have {balance:.2f}")
        self.shortfall = needed - balance


class Account:
    interest = 0.0
    _next = 1000

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []
        self.number = Account._next
        Account._next += 1

    @property
    def balance(self):
        return round(self._balance, 2)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __str__(self):
        return f"{type(self).__name__} #{self.number} {self.owner:<6}{self.balance:>10,.2f}"


class Savings(Account):
    interest = 0.025

    def add_interest(self):
        return self.deposit(self._balance * self.interest)


a, s = Account("Ann", 100), Savings("Bob", 1500)
a.deposit(50.5).withdraw(25)
s.add_interest()
for account in sorted([a, s], key=lambda x: -x.balance):
    print(account, account.history)
for action in (lambda: a.withdraw(500), lambda: a.deposit(-1), lambda: setattr(a, "balance", 5)):
    try:
        action()
    except InsufficientFunds as e:
        print("insufficient:", e, e.shortfall)
    except (ValueError, AttributeError) as e:
        print(type(e).__name__)
