# expect: livelock
while True:
    pass
