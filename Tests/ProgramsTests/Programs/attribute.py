def f(a, b):
    return a.missing(b) + 1
def main():
    value = [1, 2, 3]
    print("start")
    result = f("text",
               value)
if __name__ == "__main__":
    main()
