print("x"
y = 3
