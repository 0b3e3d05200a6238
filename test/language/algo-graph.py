"""Breadth-first and depth-first search, shortest path with a PriorityQueue, topological order."""
from collections import deque
from queue import PriorityQueue

graph = {"A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["F"], "E": ["F"], "F": []}


def bfs(start, goal):
    todo, seen = deque([[start]]), {start}
    while todo:
        path = todo.popleft()
        if path[-1] == goal:
            return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                todo.append(path + [n])
    return None


def dfs(node, seen=None):
    seen = [] if seen is None else seen
    if node not in seen:
        seen.append(node)
        for n in graph[node]:
            dfs(n, seen)
    return seen


def dijkstra(roads, start):
    distance, todo = {}, PriorityQueue()
    todo.put((0, start))
    while not todo.empty():
        d, place = todo.get()
        if place in distance:
            continue
        distance[place] = d
        for n, length in roads.get(place, {}).items():
            todo.put((d + length, n))
    return distance


def topological():
    waiting = {n: sum(n in out for out in graph.values()) for n in graph}
    order = []
    while waiting:
        ready = min(n for n, count in waiting.items() if count == 0)
        del waiting[ready]
        order.append(ready)
        for n in graph[ready]:
            waiting[n] -= 1
    return order


print(bfs("A", "F"), bfs("F", "A"), dfs("A"), topological())
print(dijkstra({"x": {"y": 7, "z": 2}, "z": {"y": 3, "w": 8}, "y": {"w": 1.5}}, "x"))
