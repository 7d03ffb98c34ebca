nums = [3, 1, 2]
print(numz)
